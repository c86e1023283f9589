package dev.puente.admin;

import java.util.List;

import dev.puente.language.Language;

/**
 * A known question that a change would leave without its right answer.
 *
 * @param document whose question it is
 * @param language it is asked in
 * @param question what is asked
 * @param before what is answered now
 * @param after what would be answered
 */
record Broken(String document, Language language, String question, String before, String after) {

	/** Counts them, and names the first. */
	static String told(List<Broken> broken) {
		return broken.size() + " known answer(s): " + String.join(" | ", broken.stream().limit(3).map(Broken::question).toList());
	}

	/** Tells whether it is the same question, whatever is answered. */
	boolean sameQuestion(Broken other) {
		return document.equals(other.document) && language == other.language && question.equals(other.question);
	}
}
