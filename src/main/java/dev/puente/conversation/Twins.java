package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Citation;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;

/** Finds sentences in the other language: passages stand under one anchor in both, sentence for sentence. */
final class Twins {

	private Twins() {
	}

	/** Returns the sentence in a language that stands where a citation's quote stands; empty when the document no longer says it. */
	static Optional<String> of(Generation generation, Citation citation, Language language) {
		Optional<Passage> passage = generation.document(citation.document()).flatMap(document -> document.passage(citation.anchor()));
		List<String> own = sentences(passage, citation.language());
		List<String> wanted = sentences(passage, language);
		int at = own.indexOf(citation.quote());
		return at < 0 || own.size() != wanted.size() ? Optional.empty() : Optional.of(wanted.get(at));
	}

	/** Tells whether the document in service still says what a citation quotes. */
	static boolean holds(Generation generation, Citation citation) {
		return of(generation, citation, citation.language()).isPresent();
	}

	/** Returns the same answer in another language, on the same evidence; empty when a sentence of it has no twin. */
	static Optional<Grounded> of(Generation generation, Grounded answer, Language language) {
		List<Citation> citations = answer.citations().stream()
				.flatMap(citation -> of(generation, citation, language).map(quote -> quoting(citation, quote, language)).stream()).toList();
		if (citations.size() < answer.citations().size()) {
			return Optional.empty();
		}
		List<CitedSentence> sentences = new ArrayList<>();
		for (CitedSentence sentence : answer.sentences()) {
			String text = String.join(" ", IntStream.range(0, citations.size())
					.filter(i -> sentence.citations().contains(citations.get(i).number())).mapToObj(i -> citations.get(i).quote())
					.distinct()
					.toList());
			sentences.add(new CitedSentence(text, sentence.citations()));
		}
		return Optional.of(new Grounded(language, sentences, citations, List.of(), List.of(), answer.asOf(), generation.number()));
	}

	private static List<String> sentences(Optional<Passage> passage, Language language) {
		return passage.flatMap(found -> found.in(language)).stream().flatMap(text -> text.sentences().stream())
				.map(Passage.Sentence::text).toList();
	}

	private static Citation quoting(Citation citation, String quote, Language language) {
		return new Citation(citation.number(), citation.document(), citation.version(), citation.anchor(), language, citation.title(),
				citation.publisher(), citation.published(), citation.url(), quote);
	}
}
