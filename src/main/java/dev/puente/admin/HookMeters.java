package dev.puente.admin;

import java.util.Locale;

import io.micrometer.core.instrument.Metrics;

/** What is counted of the signed hook, in both directions; docs/operations.md tells what each meter means. */
final class HookMeters {

	private HookMeters() {
	}

	/** How a call ended. */
	enum Call {
		ACCEPTED, REPEATED, CONFLICT, WRONG, UNSIGNED, UNAVAILABLE,
		/** Of ours: the other side took it. */
		TAKEN,
		/** Of ours: it is tried again. */
		NOT_TAKEN
	}

	/** Counts a call of the hook that came in. */
	static void in(Call outcome) {
		count("in", outcome);
	}

	/** Counts a call that went out. */
	static void out(Call outcome) {
		count("out", outcome);
	}

	private static void count(String direction, Call outcome) {
		Metrics.counter("puente.hook.calls", "direction", direction, "outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.increment();
	}
}
