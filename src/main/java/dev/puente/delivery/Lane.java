package dev.puente.delivery;

/**
 * A durable hand-over of letters: appended, consumed at least once, in order per key, retried or dead-lettered.
 *
 * <p>Letters with the same key (a chat) are handled one after another in the order of their appending; letters of different keys do not wait
 * for each other. What was appended survives a crash of this process.
 */
public interface Lane {

	/**
	 * Appends a letter unless one with the same id was appended before.
	 *
	 * @param key orders letters: those with the same key are handled in order, never two at once
	 * @param id makes repeated appends harmless: remembered for at least 48 hours, per key
	 * @param payload any text
	 * @return whether the letter was new; {@code false} has no effect
	 * @throws LaneUnavailable when the letter could not be stored; nothing was confirmed then
	 */
	boolean append(String key, String id, String payload);

	/**
	 * Starts to hand letters to a handler until the returned handle is closed. A handler that returns acknowledges the letter; one that
	 * throws gets it again after a pause, and after as many failures as the lane allows it becomes a dead letter.
	 *
	 * @param handler is called on virtual threads, for one letter of a key at a time
	 * @param deadLetters is told once of each letter given up
	 * @return closes the consumption: waits for handlers under way to end
	 */
	AutoCloseable consume(LetterHandler handler, DeadLetterHandler deadLetters);
}
