package dev.puente.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.puente.answer.Answer.Grounded;
import dev.puente.language.Language;

/**
 * A question and what was answered, remembered for the buttons below the answer.
 *
 * @param id names it within its conversation
 * @param question the visitor's words
 * @param before what was asked before it, oldest first
 * @param language of the answer
 * @param answer with its evidence; empty when there was none
 * @param offered questions that the answer offered, in the order of its buttons
 * @param verdict what the visitor thought of it: empty, {@code up}, {@code down} or {@code down} with a reason's number
 * @param at when it was answered
 */
record Turn(String id, String question, List<String> before, Language language, Optional<Grounded> answer, List<String> offered,
		String verdict, Instant at) {

	Turn {
		before = List.copyOf(before);
		offered = List.copyOf(offered);
	}

	Turn judged(String newVerdict) {
		return new Turn(id, question, before, language, answer, offered, newVerdict, at);
	}
}
