package dev.puente.delivery;

import java.time.Duration;

/** Thrown by a handler that was told to wait: the letter comes again after the pause, and this attempt does not count as failed. */
public final class Later extends Exception {

	private final transient Duration pause;

	/**
	 * Asks for a pause.
	 *
	 * @param pause how long the letter's key waits, above zero; other keys go on
	 */
	public Later(Duration pause) {
		super("again in " + pause);
		if (!pause.isPositive()) {
			throw new IllegalArgumentException("a pause is longer than zero: " + pause);
		}
		this.pause = pause;
	}

	/** How long to wait. */
	public Duration pause() {
		return pause;
	}
}
