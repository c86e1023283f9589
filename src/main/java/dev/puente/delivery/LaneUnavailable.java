package dev.puente.delivery;

/** A letter could not be stored: Redis is down, full or read-only. */
public final class LaneUnavailable extends RuntimeException {

	/** Tells what could not be done, for the log. */
	public LaneUnavailable(String message, Throwable cause) {
		super(message, cause);
	}
}
