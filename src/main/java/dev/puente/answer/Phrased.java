package dev.puente.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.Phrasing;
import dev.puente.search.QueryTerm;

/**
 * A question that is known to be answered by certain sentences, ready to be compared.
 *
 * @param question in its words
 * @param words its telling stems, ordered by their numbers
 * @param stems the same as numbers
 * @param weights how telling each of them is
 * @param all their sum
 * @param asked what sort of thing it asks for
 * @param sentences positions of the sentences that answer it, the best first
 * @param meaning what it is about
 */
record Phrased(String question, List<String> words, Stems stems, double[] weights, double all, Asked asked, int[] sentences,
		float[] meaning) {

	/** A rarer word tells no more: what is in no document weighs most otherwise. */
	private static final double TELLING = 5;
	private static final double OTHER_SORT = 0.9;
	private static final Phrased NOTHING = new Phrased("", List.of(), Stems.NONE, new double[0], 0, Asked.WHAT, new int[0], new float[0]);

	/**
	 * How like a visitor's question is to a known one.
	 *
	 * @param value 0–1
	 * @param known the known question
	 */
	record Likeness(double value, Phrased known) {

		static final Likeness NONE = new Likeness(0, NOTHING);
	}

	static Phrased of(Phrasing phrasing, ToDoubleFunction<String> weight) {
		// thousands of questions hold the same stems
		List<String> words = EvidenceFinder.inOrder(phrasing.question()).stream().distinct()
				.sorted(Comparator.comparingLong(Stems::number)).map(String::intern).toList();
		Asked asked = Asked.of(phrasing.question());
		return new Phrased(phrasing.question(), words, Stems.of(words), new double[0], 0, asked,
				phrasing.sentences().stream().mapToInt(Integer::intValue).toArray(),
				Meaning.PACKAGED.of(phrasing.question(), asked)).weighed(weight);
	}

	/** Returns the same question where its stems are otherwise telling. */
	Phrased weighed(ToDoubleFunction<String> weight) {
		double[] each = words.stream().mapToDouble(stem -> Math.min(TELLING, weight.applyAsDouble(stem))).toArray();
		return new Phrased(question, words, stems, each, Arrays.stream(each).sum(), asked, sentences, meaning);
	}

	/**
	 * Compares a visitor's question: the harmonic mean of the shares of their telling words that the other one holds, by weight (the F-measure
	 * of van Rijsbergen).
	 *
	 * @return 0–1
	 */
	double likeness(Sought sought, Asked wanted) {
		Sought.@Nullable Way[] said = sought.surest(stems);
		double whole = 0;
		double held = 0;
		double known = 0;
		for (int i = 0; i < said.length; i++) {
			double weight = telling(sought.terms().get(i));
			whole += weight;
			Sought.Way way = said[i];
			if (way != null) {
				held += weight * way.weight();
				known += way.weight() * saying(way);
			}
		}
		if (held == 0 || all == 0) {
			return 0;
		}
		double recall = held / whole;
		double precision = Math.min(1, known / all);
		return 2 * recall * precision / (recall + precision) * (wanted == asked ? 1 : OTHER_SORT);
	}

	/** Returns how much a word of a visitor's question counts when it is compared. */
	static double telling(QueryTerm term) {
		return Math.min(TELLING, term.weight());
	}

	private double saying(Sought.Way way) {
		double sum = 0;
		for (long stem : way.stems()) {
			sum += weights[Arrays.binarySearch(stems.numbers(), stem)];
		}
		return sum;
	}
}
