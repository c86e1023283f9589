package dev.puente.answer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import dev.puente.knowledge.Phrasing;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.Language;
import dev.puente.search.QueryTerm;

/** Questions of which it is known that no document answers them: what is like one of them had better be left unanswered. */
final class Silences {

	private static final List<Integer> ANY = List.of(0);

	private final Map<Language, List<Phrased>> known = new EnumMap<>(Language.class);

	Silences(SilentQuestions questions, ToDoubleFunction<String> weight) {
		Arrays.stream(Language.values()).forEach(language -> known.put(language,
				questions.in(language).stream().map(question -> Phrased.of(new Phrasing(question, ANY), weight)).toList()));
	}

	/**
	 * How like a question is to the likest of them.
	 *
	 * @param words by its words, 0–1
	 * @param meaning by its meaning, −1 to 1
	 */
	record Likeness(double words, double meaning) {
	}

	/** Compares a question. */
	Likeness likeness(List<QueryTerm> terms, Posed posed, Language language) {
		double words = 0;
		double meaning = 0;
		for (Phrased one : known.getOrDefault(language, List.of())) {
			words = Math.max(words, one.likeness(terms, posed.asked()));
			meaning = Math.max(meaning, Meaning.likeness(posed.meaning(), one.meaning()));
		}
		return new Likeness(words, meaning);
	}
}
