package dev.puente.search;

import dev.puente.language.Language;

/**
 * A passage found for a question.
 *
 * @param document id of the document
 * @param anchor of the passage
 * @param language of the passage
 * @param title of the document and heading of the passage
 * @param text the passage without source marks
 * @param score higher is better; comparable within one search only
 */
public record Hit(String document, String anchor, Language language, String title, String text, double score) {

	/** Returns the same passage with another score. */
	Hit scoring(double other) {
		return new Hit(document, anchor, language, title, text, other);
	}
}
