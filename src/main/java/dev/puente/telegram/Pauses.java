package dev.puente.telegram;

import java.time.Duration;

/**
 * How long to wait before the Bot API is asked again.
 *
 * @param first after the first failure; doubles with each further one
 * @param longest after many failures
 * @param conflict after 409
 * @param wrongToken after 401
 */
record Pauses(Duration first, Duration longest, Duration conflict, Duration wrongToken) {

	/** A bot receives again at the latest 5 s after the network is back. */
	static final Pauses USUAL = new Pauses(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(1));

	Duration afterFailures(int count) {
		Duration pause = first.multipliedBy(1L << Math.min(count - 1, 16));
		return pause.compareTo(longest) > 0 ? longest : pause;
	}
}
