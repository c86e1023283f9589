package dev.puente.testing;

import java.time.Instant;

/**
 * A time in which Telegram wanted to hear nothing.
 *
 * @param method in lower case; {@code getupdates} stands for fetching, any other for sending
 * @param from when it was ordered
 * @param until when it ends
 */
public record Silence(String method, Instant from, Instant until) {

	/** Tells whether a moment lies within. */
	public boolean holds(Instant moment) {
		return !moment.isBefore(from) && moment.isBefore(until);
	}
}
