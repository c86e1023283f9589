package dev.puente.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Knows when a visitor is to be told that an answer comes late, as after an outage: once for all that waited in a chat. */
final class Lateness {

	private static final Duration LATE = Duration.ofMinutes(10);
	private static final Duration TOLD_EVERY = Duration.ofHours(6);

	private final Clock clock;

	Lateness(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Returns the id of the notice that goes before an answer; none when the answer is in time. Lanes drop an id that they know, so the
	 * visitor reads one notice in six hours.
	 *
	 * @param written when the visitor wrote; none when unknown, as with a press of a button
	 */
	Optional<String> notice(Optional<Instant> written) {
		Instant now = clock.instant();
		return written.filter(moment -> moment.plus(LATE).isBefore(now))
				.map(late -> "late-" + now.getEpochSecond() / TOLD_EVERY.toSeconds());
	}
}
