package dev.puente.delivery;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/** What is counted of letters; docs/operations.md tells what each meter means. */
final class LetterMeters {

	private LetterMeters() {
	}

	/** How one handing over of a letter ended. */
	enum Outcome {
		/** It is off the lane. */
		DONE,
		/** Its time has not come. */
		LATER,
		/** The handler failed; it is tried again or given up. */
		FAILED
	}

	/** Counts an appended letter. */
	static void appended(String lane, boolean isNew) {
		Metrics.counter("puente.letters.appended", "lane", lane, "new", Boolean.toString(isNew)).increment();
	}

	/** Counts a handing over. */
	static void handled(String lane, Outcome outcome, long nanos) {
		Timer.builder("puente.letters.handled").description("Letters handed to their handler").tag("lane", lane)
				.tag("outcome", outcome.name().toLowerCase(Locale.ROOT)).register(Metrics.globalRegistry)
				.record(Duration.ofNanos(nanos));
	}

	/** Counts a letter given up. */
	static void buried(String lane) {
		deadLetters(lane).increment();
	}

	static Counter deadLetters(String lane) {
		return Metrics.counter("puente.letters.dead", "lane", lane);
	}
}
