package dev.puente.search;

import dev.puente.language.Language;

/**
 * What the index needs to know of a passage.
 *
 * @param document id of the document
 * @param anchor within the document
 * @param language of the text
 * @param title title and heading; may be empty
 * @param text the passage
 */
public record IndexPassage(String document, String anchor, Language language, String title, String text) {
}
