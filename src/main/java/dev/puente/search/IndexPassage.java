package dev.puente.search;

import dev.puente.language.Language;

import java.util.List;

/**
 * What the index needs to know of a passage.
 *
 * @param document id of the document
 * @param anchor within the document
 * @param language of the text
 * @param title title and heading; may be empty
 * @param text the passage
 * @param asked questions by which people ask for it; may be empty
 */
public record IndexPassage(String document, String anchor, Language language, String title, String text, List<String> asked) {

	public IndexPassage {
		asked = List.copyOf(asked);
	}

	/** A passage of which nobody has written down how people ask for it. */
	public IndexPassage(String document, String anchor, Language language, String title, String text) {
		this(document, anchor, language, title, text, List.of());
	}
}
