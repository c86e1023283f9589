package dev.puente.answer;

import java.util.Set;
import java.util.function.ToDoubleFunction;

import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.search.PassageSearch;

/**
 * What a generation's texts and the list of silences are made into before they can be compared with questions.
 *
 * @param stemmed the passages
 * @param silences what the documents are known to be silent about
 * @param lacking languages in which some document has no text
 * @param lately what was asked of them
 */
record Prepared(StemmedPassages stemmed, Silences silences, Set<Language> lacking, Lately lately) {

	static Prepared of(PassageSearch.Indexed indexed, SilentQuestions silent) {
		ToDoubleFunction<String> weight = indexed.engine()::weight;
		return with(indexed, new StemmedPassages(indexed.generation(), weight), new Silences(silent, weight));
	}

	/** Prepares another generation: what it has in common with this one is not read again. */
	Prepared following(PassageSearch.Indexed indexed, SilentQuestions silent) {
		ToDoubleFunction<String> weight = indexed.engine()::weight;
		return with(indexed, stemmed.following(indexed.generation(), weight), silences.following(silent, weight));
	}

	private static Prepared with(PassageSearch.Indexed indexed, StemmedPassages stemmed, Silences silences) {
		return new Prepared(stemmed, silences, Untranslated.lacking(indexed.generation()), new Lately());
	}
}
