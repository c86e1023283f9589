package dev.puente.answer;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Fits the weights of the signals so that a right sentence comes first: listwise softmax with a ridge towards the weights begun with, by gradient
 * ascent.
 */
final class RankingFit {

	/** What questions withheld cannot tell: the talk before, and what documents and persons are for. Their weights stay. */
	static final Set<Signal> BY_HAND = EnumSet.of(Signal.TALKED_OF, Signal.DOCUMENT, Signal.OTHER_OFFICE, Signal.YEAR_MISSED);

	private static final int STEPS = 400;
	private static final double RATE = 0.5;
	private static final double RIDGE = 0.01;
	/** How sharply the best sentence is told from others: scores are multiplied by it. */
	private static final double SHARP = 8;

	private RankingFit() {
	}

	/**
	 * A question with the sentences found for it.
	 *
	 * @param signals of each sentence
	 * @param right which of them answer the question; at least one does
	 */
	record Lesson(List<double[]> signals, BitSet right) {

		/** Tells whether the sentence that comes first by some weights is right. */
		boolean wonBy(double[] weights) {
			int best = 0;
			for (int i = 1; i < signals.size(); i++) {
				best = score(weights, signals.get(i)) > score(weights, signals.get(best)) ? i : best;
			}
			return right.get(best);
		}

		/** Adds the gradient of the logarithm of the probability that a right sentence comes first. */
		private void addGradient(double[] gradient, double[] weights) {
			double[] odds = new double[signals.size()];
			double highest = signals.stream().mapToDouble(one -> score(weights, one)).max().orElse(0);
			double all = 0;
			double good = 0;
			for (int i = 0; i < odds.length; i++) {
				odds[i] = Math.exp(SHARP * (score(weights, signals.get(i)) - highest));
				all += odds[i];
				good += right.get(i) ? odds[i] : 0;
			}
			for (int i = 0; i < odds.length; i++) {
				double pull = (right.get(i) ? odds[i] / Math.max(good, 1e-12) : 0) - odds[i] / all;
				for (int j = 0; j < gradient.length; j++) {
					gradient[j] += pull * signals.get(i)[j];
				}
			}
		}
	}

	/** Returns weights fitted to lessons, of the same size altogether as those begun with: other rules compare scores. */
	static double[] fit(List<Lesson> lessons, double[] start) {
		double[] weights = start.clone();
		for (int step = 0; step < STEPS; step++) {
			double[] gradient = new double[weights.length];
			lessons.forEach(lesson -> lesson.addGradient(gradient, weights));
			for (Signal signal : Signal.values()) {
				int i = signal.ordinal();
				if (!BY_HAND.contains(signal)) {
					weights[i] += RATE * (gradient[i] / lessons.size() - RIDGE * (weights[i] - start[i]));
				}
			}
		}
		double scale = size(start) / size(weights);
		for (Signal signal : Signal.values()) {
			weights[signal.ordinal()] *= BY_HAND.contains(signal) ? 1 : scale;
		}
		return weights;
	}

	private static double size(double[] weights) {
		double sum = 0;
		for (Signal signal : Signal.values()) {
			sum += BY_HAND.contains(signal) ? 0 : Math.abs(weights[signal.ordinal()]);
		}
		return sum;
	}

	private static double score(double[] weights, double[] signals) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += weights[i] * signals[i];
		}
		return sum;
	}
}
