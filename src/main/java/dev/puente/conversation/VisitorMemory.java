package dev.puente.conversation;

import java.util.List;

import dev.puente.language.Language;

/** A place where something of a visitor is kept; all of them are emptied when a visitor asks to be forgotten. */
public interface VisitorMemory {

	/**
	 * Tells what is kept, a line for each kind of it, such as "the language that you chose".
	 *
	 * @param language of the lines
	 */
	default List<String> kept(String conversation, Language language) {
		return List.of();
	}

	/**
	 * Erases everything of a conversation; erasing what is not there does nothing.
	 *
	 * @throws RuntimeException when it could not be erased; it is tried again
	 */
	void erase(String conversation);
}
