package dev.puente.admin;

import java.time.Instant;

import dev.puente.language.Language;

/**
 * A question that Puente could not answer, or whose answer did not help.
 *
 * @param id of the question
 * @param conversation who asked
 * @param language it was asked in
 * @param text the visitor's words
 * @param at when it was asked
 * @param document id of the document that is to answer it; empty while nobody wrote one
 */
record Gap(String id, String conversation, Language language, String text, Instant at, String document) {

	/** Tells whether somebody wrote an answer. */
	boolean answered() {
		return !document.isEmpty();
	}

	Gap with(String answer) {
		return new Gap(id, conversation, language, text, at, answer);
	}
}
