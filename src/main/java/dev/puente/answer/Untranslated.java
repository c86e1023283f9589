package dev.puente.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.language.Language;
import dev.puente.search.Hit;
import dev.puente.search.SearchEngine.Findings;

/** Documents whose translation is still due: they are quoted in the language that they have. */
final class Untranslated {

	private Untranslated() {
	}

	/** Returns the languages in which some document has no text. */
	static Set<Language> lacking(Generation generation) {
		return Arrays.stream(Language.values())
				.filter(language -> generation.documents().stream().anyMatch(document -> lacks(document, language)))
				.collect(Collectors.toUnmodifiableSet());
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
