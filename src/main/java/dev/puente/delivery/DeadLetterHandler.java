package dev.puente.delivery;

/** Is told of letters that a lane gave up. */
@FunctionalInterface
public interface DeadLetterHandler {

	/** Takes notice of a letter that was handled in vain as often as the lane allows. */
	void givenUp(Letter letter, Exception lastFailure);
}
