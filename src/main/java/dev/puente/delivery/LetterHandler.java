package dev.puente.delivery;

/** Handles letters of a lane; throwing means "again later". */
@FunctionalInterface
public interface LetterHandler {

	/**
	 * Handles one letter.
	 *
	 * @throws Exception when the letter could not be handled and is to come again
	 */
	void handle(Letter letter) throws Exception;
}
