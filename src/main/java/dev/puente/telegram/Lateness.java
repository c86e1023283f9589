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
	/** When the first of those was told whose answers are late now. */
	private Instant since = Instant.EPOCH;

	Lateness(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Returns the id of the notice that goes before an answer; none when the answer is in time. Lanes drop an id that they know, so the
	 * visitor reads one notice in six hours. The hours begin with the first notice, not with the day's: what waited together is told once.
	 * Replicas that begin at about the same time agree on the id.
	 *
	 * @param written when the visitor wrote; none when unknown, as with a press of a button
	 */
	Optional<String> notice(Optional<Instant> written) {
		Instant now = clock.instant();
		return written.filter(moment -> moment.plus(LATE).isBefore(now))
				.map(late -> "late-" + beginning(now).getEpochSecond() / TOLD_EVERY.toSeconds());
	}

	private synchronized Instant beginning(Instant now) {
		if (Duration.between(since, now).compareTo(TOLD_EVERY) >= 0) {
			since = now;
		}
		return since;
	}
}
