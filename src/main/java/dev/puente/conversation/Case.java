package dev.puente.conversation;

import java.time.Instant;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * A talk that a visitor asked a person to take over.
 *
 * @param id such as {@code C-7K3M9Q}; stands for the conversation wherever staff see it
 * @param conversation whose it is
 * @param language of the visitor
 * @param question the visitor's words; empty when none were said
 * @param state how far it is
 * @param staff who has it, as the visitor is told; empty before somebody took it
 * @param requested when the visitor asked
 * @param changed when its state changed last
 * @param round how often it was set free because nobody answered
 */
public record Case(String id, String conversation, Language language, String question, State state, Optional<String> staff,
		Instant requested, Instant changed, int round) {

	/** How far a case is. */
	public enum State {
		/** Nobody has taken it yet; Puente goes on answering. */
		OPEN,
		/** A person has it; what the visitor writes goes to that person. */
		TAKEN,
		/** Given back to Puente, or left by the visitor. */
		CLOSED
	}

	/** Tells whether somebody has it. */
	public boolean taken() {
		return state == State.TAKEN;
	}
}
