package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.knowledge.Source;
import dev.puente.language.Language;

/** Numbers the places that carry an answer's sentences, in the order of their first use. */
final class Citations {

	private final Language language;
	private final List<Citation> citations = new ArrayList<>();

	Citations(Language language) {
		this.language = language;
	}

	/** Returns a chosen sentence with one citation for each source that carries it. */
	CitedSentence cite(Evidence evidence) {
		return new CitedSentence(evidence.sentence().text(), numbers(evidence));
	}

	/** Returns the numbers of the citations of a sentence; made when they are new. */
	List<Integer> numbers(Evidence evidence) {
		return evidence.sentence().sources().stream().flatMap(id -> evidence.document().source(id).stream())
				.map(source -> number(evidence, source)).distinct().toList();
	}

	private int number(Evidence evidence, Source source) {
		Optional<Citation> known = citations.stream().filter(citation -> citation.document().equals(evidence.document().id())
				&& citation.anchor().equals(evidence.passage().anchor()) && citation.title().equals(source.title())
				&& citation.publisher().equals(source.publisher()) && citation.quote().equals(evidence.sentence().text())).findFirst();
		return known.map(Citation::number).orElseGet(() -> {
			int number = citations.size() + 1;
			citations.add(
					new Citation(number, evidence.document().id(), evidence.document().version(), evidence.passage().anchor(), language,
							source.title(), source.publisher(), source.date(), source.url(), evidence.sentence().text()));
			return number;
		});
	}

	/** Tells whether a sentence is cited. */
	boolean has(Evidence evidence) {
		return citations.stream().anyMatch(citation -> citation.document().equals(evidence.document().id())
				&& citation.anchor().equals(evidence.passage().anchor()) && citation.quote().equals(evidence.sentence().text()));
	}

	List<Citation> all() {
		return List.copyOf(citations);
	}
}
