package dev.puente.answer;

import java.util.List;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * What a visitor wants to know.
 *
 * @param text the visitor's words
 * @param language the language to answer in; empty = the question's own
 * @param previous earlier questions of the same talk, oldest first
 * @param asker whose share of the model is spent; empty = nobody's own
 */
public record Question(String text, Optional<Language> language, List<String> previous, Optional<Asker> asker) {

	public Question {
		previous = List.copyOf(previous);
	}

	/** A question of nobody in particular. */
	public Question(String text, Optional<Language> language, List<String> previous) {
		this(text, language, previous, Optional.empty());
	}

	/** Returns the same question in other words, without what was said before. */
	Question standingAlone(String words) {
		return new Question(words, language, List.of(), asker);
	}
}
