package dev.puente.conversation;

/** A place where something of a visitor is kept; all of them are emptied when a visitor asks to be forgotten. */
public interface VisitorMemory {

	/**
	 * Erases everything of a conversation; erasing what is not there does nothing.
	 *
	 * @throws RuntimeException when it could not be erased; it is tried again
	 */
	void erase(String conversation);
}
