package dev.puente.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;

/** Stand-in until the real room arrives: counts shared words. */
@Component
public class PassageSearch {

	private final Knowledge knowledge;

	PassageSearch(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	/** Returns the best passages, best first. */
	public List<Hit> search(String query, Optional<Language> passageLanguage, int k) {
		return knowledge.current().documents().stream().flatMap(document -> document.passages().stream()
				.flatMap(passage -> passage.texts().keySet().stream().map(language -> hit(query, document, passage, language))))
				.filter(hit -> hit.score() > 0 && passageLanguage.map(hit.language()::equals).orElse(true))
				.sorted((a, b) -> Double.compare(b.score(), a.score())).limit(k).toList();
	}

	private static Hit hit(String query, Document document, Passage passage, Language language) {
		Passage.Text text = passage.in(language).orElseThrow();
		String all = (document.titleIn(language) + " " + text.heading() + " " + text.plain()).toLowerCase(Locale.ROOT);
		long shared = java.util.Arrays.stream(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
				.filter(word -> word.length() > 3 && all.contains(word)).count();
		return new Hit(document.id(), passage.anchor(), language, document.titleIn(language) + " — " + text.heading(), text.plain(),
				shared);
	}
}
