package dev.puente.answer;

import java.util.Optional;

import dev.puente.knowledge.PartialDate;
import dev.puente.language.Language;

/**
 * The place in a document that carries a sentence, and the publication behind it.
 *
 * @param number from 1, in the order of first use
 * @param document id of the document
 * @param version of the document
 * @param anchor of the passage
 * @param language of the passage
 * @param title of the publication
 * @param publisher of the publication
 * @param published when it was published, if known
 * @param url of the publication, if known
 * @param quote the words in the document that carry the sentence
 */
public record Citation(int number, String document, int version, String anchor, Language language, String title, String publisher,
		Optional<PartialDate> published, Optional<String> url, String quote) {
}
