package dev.puente.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.Phrasing;
import dev.puente.search.QueryTerm.Variant;

/**
 * A question that is known to be answered by certain sentences, ready to be compared.
 *
 * @param weights its telling stems, each with how telling it is
 * @param all their sum
 * @param asked what sort of thing it asks for
 * @param sentences positions of the sentences that answer it, the best first
 * @param meaning what it is about
 */
record Phrased(Map<String, Double> weights, double all, Asked asked, List<Integer> sentences, float[] meaning) {

	/** A rarer word tells no more: what is in no document weighs most otherwise. */
	private static final double TELLING = 5;
	private static final double OTHER_SORT = 0.9;
	private static final Phrased NOTHING = new Phrased(Map.of(), 0, Asked.WHAT, List.of(), new float[0]);

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
		Map<String, Double> weights = new HashMap<>();
		EvidenceFinder.inOrder(phrasing.question()).forEach(stem -> weights.put(stem, Math.min(TELLING, weight.applyAsDouble(stem))));
		Asked asked = Asked.of(phrasing.question());
		return new Phrased(Map.copyOf(weights), weights.values().stream().mapToDouble(Double::doubleValue).sum(), asked,
				phrasing.sentences(), Meaning.PACKAGED.of(phrasing.question(), asked));
	}

	/**
	 * Compares a visitor's question: the harmonic mean of the shares of their telling words that the other one holds, by weight (the F-measure
	 * of van Rijsbergen).
	 *
	 * @return 0–1
	 */
	double likeness(Sought sought, Asked wanted) {
		@Nullable
		Variant[] said = sought.said(weights.keySet());
		double whole = 0;
		double held = 0;
		double known = 0;
		for (int i = 0; i < said.length; i++) {
			double weight = Math.min(TELLING, sought.terms().get(i).weight());
			whole += weight;
			Variant variant = said[i];
			if (variant != null) {
				held += weight * variant.weight();
				known += variant.weight() * saying(variant);
			}
		}
		if (held == 0 || all == 0) {
			return 0;
		}
		double recall = held / whole;
		double precision = Math.min(1, known / all);
		return 2 * recall * precision / (recall + precision) * (wanted == asked ? 1 : OTHER_SORT);
	}

	private double saying(Variant variant) {
		double sum = 0;
		for (String stem : variant.stems()) {
			sum += weights.getOrDefault(stem, 0.0);
		}
		return sum;
	}
}
