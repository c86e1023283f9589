package dev.puente.answer;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.puente.answer.Phrased.Likeness;

/** Known questions, ready to be compared with a visitor's: thousands are for each of them, so what is compared lies side by side. */
final class KnownQuestions {

	/** A question's second best sentence against its best one. */
	private static final double LATER = 0.97;

	private final List<Phrased> questions;
	/** Of all of them, each once, ascending. */
	private final long[] stems;
	/** Which questions hold each stem. */
	private final int[][] holders;
	/** Of all of them, one dimension after the other. */
	private final float[] meanings;

	private KnownQuestions(List<Phrased> questions, long[] stems, int[][] holders, float[] meanings) {
		this.questions = questions;
		this.stems = stems;
		this.holders = holders;
		this.meanings = meanings;
	}

	static KnownQuestions of(List<Phrased> questions) {
		long[] stems = Stems.union(questions.stream().map(Phrased::stems).toList()).numbers();
		return new KnownQuestions(List.copyOf(questions), stems, holders(questions, stems), byDimension(questions));
	}

	private static int[][] holders(List<Phrased> questions, long[] stems) {
		IntStream.Builder[] holding = new IntStream.Builder[stems.length];
		Arrays.setAll(holding, stem -> IntStream.builder());
		for (int i = 0; i < questions.size(); i++) {
			for (long stem : questions.get(i).stems().numbers()) {
				holding[Arrays.binarySearch(stems, stem)].add(i);
			}
		}
		return Arrays.stream(holding).map(one -> one.build().toArray()).toArray(int[][]::new);
	}

	private static float[] byDimension(List<Phrased> questions) {
		float[] meanings = new float[Meaning.DIMENSIONS * questions.size()];
		for (int i = 0; i < questions.size(); i++) {
			for (int dimension = 0; dimension < Meaning.DIMENSIONS; dimension++) {
				meanings[dimension * questions.size() + i] = questions.get(i).meaning()[dimension];
			}
		}
		return meanings;
	}

	/** Returns the same questions where their stems are otherwise telling. */
	KnownQuestions weighed(ToDoubleFunction<String> weight) {
		return new KnownQuestions(questions.stream().map(one -> one.weighed(weight)).toList(), stems, holders, meanings);
	}

	List<Phrased> all() {
		return questions;
	}

	/**
	 * Returns for each sentence the likest question that it answers; where it answers together with others, the best of them come first.
	 *
	 * @param sentences how many there are
	 */
	Likeness[] likest(int sentences, Sought sought, Asked asked) {
		Likeness[] best = new Likeness[sentences];
		Arrays.fill(best, Likeness.NONE);
		if (questions.isEmpty()) {
			return best;
		}
		// whoever may hold the most is compared first, so that most of the others need not be
		double[] most = most(sought);
		int first = likeliest(most);
		compare(first, sought, asked, best);
		double least = least(best);
		for (int i = 0; i < most.length; i++) {
			if (most[i] > least && i != first && mayBeLiker(most[i], questions.get(i), best)) {
				compare(i, sought, asked, best);
				least = least(best);
			}
		}
		return best;
	}

	/**
	 * Returns for each question the greatest share of a visitor's that it may hold, by weight, from 0: one that holds a word in several ways may
	 * come out above 1.
	 */
	private double[] most(Sought sought) {
		double[] most = new double[questions.size()];
		for (int stem = 0; stem < stems.length; stem++) {
			double share = sought.mostBy(stems[stem]);
			if (share > 0) {
				for (int holder : holders[stem]) {
					most[holder] += share;
				}
			}
		}
		return most;
	}

	/** Returns the share that a question must hold to be liker than the likest one of some sentence: a likeness is its harmonic mean with at most 1. */
	private static double least(Likeness[] best) {
		double least = 1;
		for (Likeness one : best) {
			least = Math.min(least, one.value());
		}
		return least / (2 - least);
	}

	private static int likeliest(double[] most) {
		int likeliest = 0;
		for (int i = 1; i < most.length; i++) {
			likeliest = most[i] > most[likeliest] ? i : likeliest;
		}
		return likeliest;
	}

	private static boolean mayBeLiker(double most, Phrased question, Likeness[] best) {
		double atMost = 2 * most / (1 + most);
		for (int position : question.sentences()) {
			if (atMost > best[position].value()) {
				return true;
			}
		}
		return false;
	}

	private void compare(int question, Sought sought, Asked asked, Likeness[] best) {
		Phrased phrased = questions.get(question);
		double value = phrased.likeness(sought, asked);
		for (int position : phrased.sentences()) {
			if (value > best[position].value()) {
				best[position] = new Likeness(value, phrased);
			}
			value *= LATER;
		}
	}

	/**
	 * Returns for each sentence the cosine of the nearest question that it answers; 0 where none is near.
	 *
	 * @param sentences how many there are
	 * @param meaning of length 1
	 */
	double[] nearest(int sentences, float[] meaning) {
		double[] best = new double[sentences];
		float[] cosines = cosines(meaning);
		double least = 0;
		for (int i = 0; i < cosines.length; i++) {
			if (cosines[i] > least) {
				double value = cosines[i];
				for (int position : questions.get(i).sentences()) {
					best[position] = Math.max(best[position], value);
					value *= LATER;
				}
				least = least(best);
			}
		}
		return best;
	}

	private static double least(double[] values) {
		double least = values[0];
		for (double value : values) {
			least = Math.min(least, value);
		}
		return least;
	}

	private float[] cosines(float[] meaning) {
		int size = questions.size();
		float[] cosines = new float[size];
		for (int dimension = 0; dimension < meaning.length; dimension++) {
			float length = meaning[dimension];
			int start = dimension * size;
			for (int i = 0; i < size; i++) {
				cosines[i] += length * meanings[start + i];
			}
		}
		return cosines;
	}
}
