package dev.puente.search;

import java.util.List;
import java.util.Optional;

import dev.puente.language.SpokenPersian;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.FinglishReader.Read;
import dev.puente.search.QueryTerm.Origin;
import dev.puente.search.QueryTerm.Variant;

/**
 * Leads a word that neither glossary nor lexicon nor any sentence has to one that is known, so that all that is known of it counts: «جنسای» to
 * «جنس», which no passage may hold but whose synonyms many do.
 */
final class MeantWords {

	private static final double SPOKEN = 0.95;
	private static final int LONG_ENOUGH = 4;
	private static final int SHORTEST = 7;
	private static final double LIKELY = 0.84;

	private final Vocabulary vocabulary;
	private final WordKnowledge words;
	private final Repairs repairs;

	MeantWords(Vocabulary vocabulary, WordKnowledge words) {
		this.vocabulary = vocabulary;
		this.words = words;
		this.repairs = new Repairs(words.known().stream(), word -> 1);
	}

	/** Reads a word as what it stands for, and as it was typed where a known question has it. */
	Read of(Token token) {
		String word = token.word();
		if (token.number() || !token.parts().isEmpty() || isKnown(word)) {
			return new Read(token, List.of());
		}
		Optional<Token> spoken = spoken(word);
		if (spoken.isPresent()) {
			Variant base = new Variant(List.of(spoken.get().stem()), SPOKEN, Origin.SPOKEN);
			return new Read(spoken.get(), vocabulary.holdsStem(token.stem())
					? List.of(new Variant(List.of(token.stem()), 1, Origin.TYPED), base)
					: List.of(base));
		}
		return new Read(vocabulary.holdsStem(token.stem()) ? token : mistyped(word).orElse(token), List.of());
	}

	private boolean isKnown(String word) {
		return StopWords.all().contains(word) || words.known().contains(word) || vocabulary.frequency(word) > 0
				|| words.verbs().infinitive(word).isPresent();
	}

	/** One letter cut off a short word leads nearly anywhere: «آنکارا» is no plural of «انکار». */
	private Optional<Token> spoken(String word) {
		return SpokenPersian.bases(word).stream().filter(base -> word.length() - base.length() > 1 || isThing(base) || isCopula(word, base))
				.filter(this::isKnown).findFirst().map(base -> Tokens.of(base).getFirst());
	}

	/** «ممنوعه» is «ممنوع است». */
	private static boolean isCopula(String word, String base) {
		return word.endsWith("ه") && base.length() >= LONG_ENOUGH;
	}

	private boolean isThing(String base) {
		String stem = Tokens.of(base).getFirst().stem();
		return StopWords.all().contains(base) || vocabulary.frequency(base) > 0 || words.nouns().contains(stem);
	}

	/**
	 * A word of an index is as good: there a repair finds passages right away. Short words are left alone: «Madrid» is no slip of «madre».
	 */
	private Optional<Token> mistyped(String word) {
		if (word.length() < SHORTEST) {
			return Optional.empty();
		}
		return repairs.of(word).stream().findFirst().filter(repair -> repair.likeness() > LIKELY)
				.filter(repair -> vocabulary.repairs(word).stream().allMatch(held -> repair.likeness() > held.likeness()))
				.map(repair -> Tokens.of(repair.word()).getFirst());
	}
}
