package dev.puente.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.puente.search.QueryTerm;
import dev.puente.search.QueryTerm.Variant;

/**
 * The words of a question by the stems that say them. Thousands of texts are held against a question: each costs one look-up for each of its own
 * stems, however many ways there are to say what is asked.
 */
final class Sought {

	/** No stem's number, as good as surely: one of 2⁶⁴. */
	private static final long FREE = 0;
	private final List<QueryTerm> terms;
	private final List<List<Way>> ways = new ArrayList<>();
	/** By the stem's lowest bits, the next free place where that is taken: in a row, for most of what is looked up is not there. */
	private final long[] table;
	/** What the stems in the table say. */
	private final @Nullable Saying[] sayings;
	/** For each stem in the table the greatest share of the question that a text may hold by it, by weight. */
	private final double[] shares;

	Sought(List<QueryTerm> terms) {
		this.terms = List.copyOf(terms);
		int stems = terms.stream().flatMap(term -> term.variants().stream()).mapToInt(variant -> variant.stems().size()).sum();
		table = new long[Integer.highestOneBit(Math.max(4, 4 * stems))];
		sayings = new @Nullable Saying[table.length];
		for (int i = 0; i < terms.size(); i++) {
			ways.add(add(i, terms.get(i).variants()));
		}
		shares = shares();
	}

	private double[] shares() {
		double[] most = new double[table.length];
		double whole = terms.stream().mapToDouble(Phrased::telling).sum();
		for (int place = 0; whole > 0 && place < table.length; place++) {
			Saying saying = sayings[place];
			most[place] = saying == null ? 0 : saying.begun().stream().mapToDouble(term -> Phrased.telling(terms.get(term))).sum() / whole;
		}
		return most;
	}

	private List<Way> add(int term, List<Variant> variants) {
		List<Way> added = new ArrayList<>(variants.size());
		for (int order = 0; order < variants.size(); order++) {
			Way way = new Way(term, order, variants.get(order).weight(), Stems.row(variants.get(order).stems()));
			added.add(way);
			saying(way.stems()[0]).ways.add(way);
			for (long stem : way.stems()) {
				saying(stem).terms.set(term);
			}
		}
		return added;
	}

	/** What a stem says: words of which it is a part, and ways to say one that begin with it. */
	private static final class Saying {

		private final List<Way> ways = new ArrayList<>(1);
		private final BitSet terms = new BitSet();

		/** Returns the words of which some way begins with it. */
		private BitSet begun() {
			BitSet begun = new BitSet();
			ways.forEach(way -> begun.set(way.term));
			return begun;
		}
	}

	/**
	 * One way to say a word.
	 *
	 * @param term which word, from 0
	 * @param order place in the order in which its ways are preferred, from 0
	 * @param weight how sure it is, 0–1
	 * @param stems all of which must be there
	 */
	record Way(int term, int order, double weight, long[] stems) {

		private boolean betterThan(@Nullable Way other) {
			double least = other == null ? 0 : other.weight;
			return weight > least || other != null && weight == least && order < other.order;
		}
	}

	private Saying saying(long stem) {
		int place = place(stem);
		Saying there = sayings[place];
		if (there == null) {
			there = new Saying();
			table[place] = stem;
			sayings[place] = there;
		}
		return there;
	}

	private int place(long stem) {
		int place = (int) stem & (table.length - 1);
		while (table[place] != stem && table[place] != FREE) {
			place = (place + 1) & (table.length - 1);
		}
		return place;
	}

	/** Returns the words, in their order. */
	List<QueryTerm> terms() {
		return terms;
	}

	/** Returns the greatest share of the question, by weight, that a text may hold by a stem that begins ways to say its words, 0–1. */
	double mostBy(long stem) {
		return shares[place(stem)];
	}

	/** Returns for each word how surely a text holds it, 0–1. */
	double[] match(Stems text) {
		@Nullable
		Way[] surest = surest(text);
		double[] match = new double[surest.length];
		for (int i = 0; i < match.length; i++) {
			Way way = surest[i];
			match[i] = way == null ? 0 : way.weight;
		}
		return match;
	}

	/** Returns how surely a text holds one of the words, 0–1. */
	double match(int term, Stems text) {
		double best = 0;
		for (Way way : ways.get(term)) {
			if (way.weight > best && text.containsAll(way.stems)) {
				best = way.weight;
			}
		}
		return best;
	}

	/** Returns for each word the surest way in which a text says it; null where it does not. */
	@Nullable
	Way[] surest(Stems text) {
		@Nullable
		Way[] surest = new @Nullable Way[terms.size()];
		for (long stem : text.numbers()) {
			Saying saying = sayings[place(stem)];
			if (saying != null) {
				for (Way way : saying.ways) {
					if (way.betterThan(surest[way.term]) && (way.stems.length == 1 || text.containsAll(way.stems))) {
						surest[way.term] = way;
					}
				}
			}
		}
		return surest;
	}

	/** Returns for each word where in a row of stems it, or a part of it, stands. */
	BitSet[] places(long[] row) {
		BitSet[] places = new BitSet[terms.size()];
		Arrays.setAll(places, term -> new BitSet());
		for (int i = 0; i < row.length; i++) {
			Saying saying = sayings[place(row[i])];
			if (saying != null) {
				for (int term = saying.terms.nextSetBit(0); term >= 0; term = saying.terms.nextSetBit(term + 1)) {
					places[term].set(i);
				}
			}
		}
		return places;
	}

	/** Returns the share of a text's stems that the question holds, in whatever way it says them, 0–1. */
	double shareOf(Stems text) {
		BitSet asked = new BitSet();
		for (long stem : text.numbers()) {
			Saying saying = sayings[place(stem)];
			if (saying != null) {
				saying.ways.stream().filter(way -> text.containsAll(way.stems))
						.forEach(way -> Arrays.stream(way.stems).forEach(held -> asked.set(Arrays.binarySearch(text.numbers(), held))));
			}
		}
		return text.size() == 0 ? 0 : (double) asked.cardinality() / text.size();
	}
}
