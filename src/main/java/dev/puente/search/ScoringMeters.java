package dev.puente.search;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/** What is counted of the scoring model; docs/operations.md tells what it means. */
final class ScoringMeters {

	private ScoringMeters() {
	}

	/** How a call of the scoring model ended. */
	enum Outcome {
		/** Its scores took part in the ranking. */
		SCORED,
		/** The question could wait no longer. */
		LATE,
		/** There was no usable reply. */
		FAILED
	}

	/** Counts a call of the scoring model. */
	static void called(Outcome outcome, long nanos) {
		Timer.builder("puente.scoring.calls").description("Calls of the scoring model")
				.tag("outcome", outcome.name().toLowerCase(Locale.ROOT)).register(Metrics.globalRegistry).record(Duration.ofNanos(nanos));
	}
}
