package dev.puente.search;

import java.util.List;

/**
 * A word of a question as the index understands it.
 *
 * @param word folded, as typed
 * @param variants ways to say it, its own first
 * @param weight how telling the word is: the inverse document frequency of its commonest sure variant
 * @param known whether the index holds any variant
 * @param kind what sort of word it is
 * @param share how much it counts beside the others: 1, or less for what was said before the question; its weight is reduced already
 * @param written the word with its ñ
 */
public record QueryTerm(String word, List<Variant> variants, double weight, boolean known, Kind kind, double share, String written) {

	public QueryTerm {
		variants = List.copyOf(variants);
	}

	/** A word of the question itself. */
	public QueryTerm(String word, List<Variant> variants, double weight, boolean known, Kind kind) {
		this(word, variants, weight, known, kind, 1, word);
	}

	/** Returns the word as one that was said before the question. */
	QueryTerm saidBefore(double itsShare) {
		return new QueryTerm(word, variants, weight * itsShare, known, kind, itsShare, written);
	}

	/** Sorts of words. */
	public enum Kind {
		/** A name of a person or body. */
		NAME,
		/** A country, city or the like, or what belongs to one: «brasileño». */
		PLACE,
		/** A general noun or a term of the field. */
		NOUN,
		/** A general verb, adjective or adverb: where a text lacks it, little is missed. */
		FAINT,
		/** Neither glossary nor lexicon has it: a name from elsewhere, or a word much mistyped. */
		STRANGE,
		/** A number that is no year. */
		NUMBER,
		/** A year of either calendar. */
		YEAR
	}

	/** How a way to say a word was found. */
	public enum Origin {
		TYPED, COMPOUND, INFLECTED, JOINED, SPOKEN, SPLIT, REPAIRED, SYNONYM, ALIKE, FINGLISH, TRANSLATED, NAME, DATE;

		/** Tells whether it leads to words of the other script, where several words share what one says. */
		boolean bridges() {
			return this == FINGLISH || this == TRANSLATED || this == NAME || this == DATE;
		}
	}

	/**
	 * A way to say a word.
	 *
	 * @param stems which must all stand in a text
	 * @param weight 0–1: how sure it is that this is meant
	 * @param origin how it was found
	 */
	public record Variant(List<String> stems, double weight, Origin origin) {

		public Variant {
			stems = List.copyOf(stems);
		}
	}
}
