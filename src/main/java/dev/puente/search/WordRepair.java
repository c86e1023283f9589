package dev.puente.search;

import java.util.List;
import java.util.Optional;

import dev.puente.language.SpokenPersian;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;

/** What a word may mean that the index does not hold as typed: written apart or run together, spoken, or mistyped. */
final class WordRepair {

	private static final double JOINED = 0.95;
	private static final double REPAIRED = 0.9;
	private static final int SHORTEST_HALVED = 6;
	private static final int SHORTEST_HALF = 3;

	private final Vocabulary vocabulary;

	WordRepair(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** Adds words written apart that the index knows as one: تفاهم نامه → تفاهم‌نامه. */
	void join(List<Variant> variants, List<Token> tokens, int i) {
		if (i + 1 < tokens.size()) {
			addIfHeld(variants, tokens.get(i), tokens.get(i + 1));
		}
		if (i > 0) {
			addIfHeld(variants, tokens.get(i - 1), tokens.get(i));
		}
	}

	/** What stemming cuts off again was never joined: «visa» and «Irán» make no future tense. */
	private void addIfHeld(List<Variant> variants, Token first, Token second) {
		if (first.number() || second.number()) {
			return;
		}
		Tokens.of(first.word() + second.word()).stream().map(Token::stem).filter(stem -> stem.length() > first.word().length())
				.filter(vocabulary::holdsStem).forEach(stem -> variants.add(new Variant(List.of(stem), JOINED, Origin.JOINED)));
	}

	/** Adds what an unknown word may be: a spoken form, two words run together or mistyped; the surest reading comes first. */
	void mend(List<Variant> variants, Token token) {
		Optional<String> spoken = SpokenPersian.bases(token.word()).stream().flatMap(base -> Tokens.of(base).stream()).map(Token::stem)
				.filter(vocabulary::holdsStem).findFirst();
		if (spoken.isPresent()) {
			variants.add(new Variant(List.of(spoken.get()), JOINED, Origin.SPOKEN));
			return;
		}
		addHalves(variants, token);
		for (Repairs.Repair repair : vocabulary.repairs(token.word())) {
			Tokens.of(repair.word()).stream().map(Token::stem).filter(stem -> !isAnother(token.word(), stem))
					.forEach(stem -> variants.add(new Variant(List.of(stem), REPAIRED * repair.likeness(), Origin.REPAIRED)));
		}
	}

	/** Nobody types two letters too many at the end: «ایرانسل» is a name of its own, not «ایران». */
	private static boolean isAnother(String typed, String known) {
		return Script.persian(typed) && typed.length() - known.length() > 1 && typed.startsWith(known);
	}

	private void addHalves(List<Variant> variants, Token token) {
		for (int cut = SHORTEST_HALF; cut <= token.word().length() - SHORTEST_HALF; cut++) {
			List<String> halves = List.of(token.word().substring(0, cut), token.word().substring(cut));
			if (token.word().length() >= SHORTEST_HALVED && halves.stream().allMatch(vocabulary::holdsWord)) {
				List<String> stems = halves.stream().flatMap(half -> Tokens.of(half).stream()).map(Token::stem).toList();
				variants.add(new Variant(stems, REPAIRED, Origin.SPLIT));
			}
		}
	}
}
