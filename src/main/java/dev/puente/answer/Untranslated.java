package dev.puente.answer;

import java.util.List;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.language.Language;
import dev.puente.search.Hit;
import dev.puente.search.SearchEngine.Findings;

/** Documents whose translation is still due: they are quoted in the language that they have. */
final class Untranslated {

	private Untranslated() {
	}

	/** Tells whether any document has no text in a language. */
	static boolean any(Generation generation, Language language) {
		return generation.documents().stream().anyMatch(document -> lacks(document, language));
	}

	/** Returns the findings in documents that have no text in a language. */
	static Findings only(Findings findings, Generation generation, Language language) {
		List<Hit> hits = findings.hits().stream()
				.filter(hit -> generation.document(hit.document()).filter(document -> lacks(document, language)).isPresent()).toList();
		return new Findings(hits, findings.terms());
	}

	private static boolean lacks(Document document, Language language) {
		return document.passages().stream().noneMatch(passage -> passage.in(language).isPresent());
	}
}
