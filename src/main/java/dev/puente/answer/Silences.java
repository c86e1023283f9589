package dev.puente.answer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
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

	private final Map<Language, Known> known = new EnumMap<>(Language.class);

	Silences(SilentQuestions questions, ToDoubleFunction<String> weight) {
		Arrays.stream(Language.values()).forEach(language -> known.put(language,
				Known.of(questions.in(language).stream().map(question -> Phrased.of(new Phrasing(question, ANY), weight)).toList())));
	}

	/**
	 * How like a question is to the likest of them.
	 *
	 * @param words by its words, 0–1
	 * @param meaning by its meaning, −1 to 1
	 */
	record Likeness(double words, double meaning) {
	}

	/**
	 * The questions of a language.
	 *
	 * @param holding which of them hold a stem: only those that share one with a question are compared by their words
	 */
	private record Known(List<Phrased> questions, Map<String, BitSet> holding) {

		private static Known of(List<Phrased> questions) {
			Map<String, BitSet> holding = new HashMap<>();
			for (int i = 0; i < questions.size(); i++) {
				for (String stem : questions.get(i).weights().keySet()) {
					holding.computeIfAbsent(stem, key -> new BitSet()).set(i);
				}
			}
			return new Known(questions, holding);
		}

		private BitSet sharing(List<QueryTerm> terms) {
			BitSet sharing = new BitSet();
			for (QueryTerm term : terms) {
				for (QueryTerm.Variant variant : term.variants()) {
					BitSet held = holding.get(variant.stems().getFirst());
					if (held != null) {
						sharing.or(held);
					}
				}
			}
			return sharing;
		}
	}

	/** Compares a question. */
	Likeness likeness(List<QueryTerm> terms, Posed posed, Language language) {
		Known own = known.getOrDefault(language, Known.of(List.of()));
		double words = own.sharing(terms).stream().mapToDouble(i -> own.questions().get(i).likeness(terms, posed.asked())).max().orElse(0);
		double meaning = own.questions().stream().mapToDouble(one -> Meaning.likeness(posed.meaning(), one.meaning())).max().orElse(0);
		return new Likeness(words, Math.max(0, meaning));
	}
}
