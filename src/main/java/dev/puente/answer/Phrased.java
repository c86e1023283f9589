package dev.puente.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import dev.puente.knowledge.Phrasing;
import dev.puente.search.QueryTerm;

/**
 * A question that is known to be answered by certain sentences, ready to be compared.
 *
 * @param weights its telling stems, each with how telling it is
 * @param asked what sort of thing it asks for
 * @param sentences positions of the sentences that answer it, the best first
 * @param meaning what it is about
 */
record Phrased(Map<String, Double> weights, Asked asked, List<Integer> sentences, float[] meaning) {

	/** A rarer word tells no more: what is in no document weighs most otherwise. */
	private static final double TELLING = 5;
	private static final double OTHER_SORT = 0.9;
	private static final Phrased NOTHING = new Phrased(Map.of(), Asked.WHAT, List.of(), new float[0]);

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
		return new Phrased(Map.copyOf(weights), asked, phrasing.sentences(), Meaning.PACKAGED.of(phrasing.question(), asked));
	}

	/**
	 * Compares a visitor's question: the harmonic mean of the shares of their telling words that the other one holds, by weight (the F-measure
	 * of van Rijsbergen).
	 *
	 * @return 0–1
	 */
	double likeness(List<QueryTerm> terms, Asked wanted) {
		double whole = 0;
		double held = 0;
		double known = 0;
		for (QueryTerm term : terms) {
			double weight = Math.min(TELLING, term.weight());
			whole += weight;
			double surest = 0;
			double says = 0;
			for (QueryTerm.Variant variant : term.variants()) {
				if (variant.weight() > surest && weights.keySet().containsAll(variant.stems())) {
					surest = variant.weight();
					says = surest * variant.stems().stream().mapToDouble(weights::get).sum();
				}
			}
			held += weight * surest;
			known += says;
		}
		double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
		if (held == 0 || all == 0) {
			return 0;
		}
		double recall = held / whole;
		double precision = Math.min(1, known / all);
		return 2 * recall * precision / (recall + precision) * (wanted == asked ? 1 : OTHER_SORT);
	}
}
