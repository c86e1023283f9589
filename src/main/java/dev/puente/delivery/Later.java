package dev.puente.delivery;

import java.time.Duration;

/** Thrown by a handler that knows when a letter may be tried again; does not count as a failed attempt. */
public final class Later extends Exception {

	private static final long serialVersionUID = 1L;

	private final Duration pause;

	/** Asks for the letter to come again after a pause. */
	public Later(Duration pause) {
		super("again in " + pause);
		this.pause = pause;
	}

	/** Returns how long to wait at least. */
	public Duration pause() {
		return pause;
	}
}
