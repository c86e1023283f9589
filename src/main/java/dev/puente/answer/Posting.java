package dev.puente.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Kind;

/** Whose ambassador is asked for: «embajador de Irán en Cuba» and «embajador de Cuba en Irán» hold the same words. */
final class Posting {

	private static final Cue AMBASSADOR = Cue.of("embajador(a|es)?", "سفیر[^ ]{0,3}|سفرا[^ ]{0,2}");
	/** The country stands next to the office, with another word between at most. */
	private static final int NEAR = 2;
	private static final double OTHER_COUNTRY = -1;

	private Posting() {
	}

	/** Returns the evidence with the ambassadors of the country asked about before those of the other. */
	static List<Evidence> weighed(List<Evidence> evidence, String question, List<QueryTerm> terms) {
		List<QueryTerm> places = terms.stream().filter(term -> term.kind() == Kind.PLACE).toList();
		Optional<QueryTerm> sender = places.size() < 2 ? Optional.empty() : sender(question, places);
		return sender.isEmpty()
				? evidence
				: evidence.stream().map(one -> ofAnother(one, sender.get(), places)
						? one.weighing(one.score() + OTHER_COUNTRY, one.held())
						: one).sorted(Comparator.comparingDouble(Evidence::score).reversed()).toList();
	}

	private static Optional<QueryTerm> sender(String question, List<QueryTerm> places) {
		List<Token> words = telling(question);
		for (int i = 0; i < words.size(); i++) {
			if (AMBASSADOR.in(words.get(i).word())) {
				return words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR)).stream()
						.flatMap(word -> places.stream().filter(place -> place.word().equals(word.word()))).findFirst();
			}
		}
		return Optional.empty();
	}

	/** Tells whether a sentence speaks of an ambassador, next to another country only. */
	private static boolean ofAnother(Evidence one, QueryTerm sender, List<QueryTerm> places) {
		List<Token> words = telling(one.sentence().text());
		boolean another = false;
		for (int i = 0; i < words.size(); i++) {
			if (AMBASSADOR.in(words.get(i).word())) {
				List<Token> near = words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR));
				Optional<QueryTerm> first = near.stream().flatMap(word -> places.stream().filter(place -> names(place, word))).findFirst();
				if (first.filter(sender::equals).isPresent()) {
					return false;
				}
				another |= first.isPresent();
			}
		}
		return another;
	}

	private static boolean names(QueryTerm place, Token word) {
		return place.variants().stream().anyMatch(variant -> variant.stems().equals(List.of(word.stem())));
	}

	private static List<Token> telling(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).toList();
	}
}
