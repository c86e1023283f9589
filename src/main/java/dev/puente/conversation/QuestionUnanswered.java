package dev.puente.conversation;

import java.util.List;

import dev.puente.language.Language;

/**
 * A question that the documents do not answer; published in the process where it was asked, again when its message is handled again.
 *
 * @param question its id, as in the event {@code question.unanswered}
 * @param conversation who asked; empty when they cannot be told later
 * @param language of the visitor
 * @param text the visitor's words
 * @param nearest ids of the documents that come closest
 */
public record QuestionUnanswered(String question, String conversation, Language language, String text, List<String> nearest) {

	public QuestionUnanswered {
		nearest = List.copyOf(nearest);
	}
}
