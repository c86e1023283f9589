package dev.puente.delivery;

import java.time.Duration;

/** Handles letters of a lane; throwing means "again later". */
@FunctionalInterface
public interface LetterHandler {

	/**
	 * Handles one letter.
	 *
	 * @throws Exception when the letter could not be handled and is to come again
	 */
	void handle(Letter letter) throws Exception;

	/**
	 * Is asked before each attempt at a letter of that key, so that waiting for one's turn is no attempt: a crash meanwhile costs the letter
	 * nothing.
	 *
	 * @return how long to wait before asking again, zero to begin now
	 */
	default Duration hold(String key) {
		return Duration.ZERO;
	}
}
