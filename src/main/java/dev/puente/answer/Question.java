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
 */
public record Question(String text, Optional<Language> language, List<String> previous) {

	public Question {
		previous = List.copyOf(previous);
	}
}
