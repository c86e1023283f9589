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
	/** Of the sentences that answer them, those of one question after those of the other. */
	private final int[] positions;
	/** Where those of each question end. */
	private final int[] ends;
	/** Of all of them, one dimension after the other. */
	private final float[] meanings;

	private KnownQuestions(List<Phrased> questions, long[] stems, int[][] holders, int[] positions, int[] ends, float[] meanings) {
		this.questions = questions;
		this.stems = stems;
		this.holders = holders;
		this.positions = positions;
		this.ends = ends;
		this.meanings = meanings;
	}

	static KnownQuestions of(List<Phrased> questions) {
		long[] stems = Stems.union(questions.stream().map(Phrased::stems).toList()).numbers();
		int[] positions = questions.stream().flatMapToInt(one -> Arrays.stream(one.sentences())).toArray();
		int[] ends = questions.stream().mapToInt(one -> one.sentences().length).toArray();
		Arrays.parallelPrefix(ends, Integer::sum);
		return new KnownQuestions(List.copyOf(questions), stems, holders(questions, stems), positions, ends, byDimension(questions));
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
		return new KnownQuestions(questions.stream().map(one -> one.weighed(weight)).toList(), stems, holders, positions, ends, meanings);
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
		Best best = new Best(sentences);
		double[] most = most(sought);
		// whoever may hold the most is compared first, so that most of the others need not be
		int first = likeliest(most);
		if (first >= 0) {
			best.offer(first, questions.get(first).likeness(sought, asked));
		}
		for (int i = 0; i < most.length; i++) {
			if (i != first && best.mayBeLiker(i, most[i])) {
				best.offer(i, questions.get(i).likeness(sought, asked));
			}
		}
		return best.likest();
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

	/** Returns the one with the most; -1 where there is none. */
	private static int likeliest(double[] most) {
		int likeliest = most.length == 0 ? -1 : 0;
		for (int i = 1; i < most.length; i++) {
			likeliest = most[i] > most[likeliest] ? i : likeliest;
		}
		return likeliest;
	}

	/**
	 * Returns for each sentence the cosine of the nearest question that it answers; 0 where none is near.
	 *
	 * @param sentences how many there are
	 * @param meaning of length 1
	 */
	double[] nearest(int sentences, float[] meaning) {
		Best best = new Best(sentences);
		float[] cosines = cosines(meaning);
		for (int i = 0; i < cosines.length; i++) {
			if (cosines[i] > best.least) {
				best.offer(i, cosines[i]);
			}
		}
		return best.values;
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

	/** The best question for each sentence, among those that were offered. */
	private final class Best {

		private final double[] values;
		private final int[] of;
		private double least;

		private Best(int sentences) {
			values = new double[sentences];
			of = new int[sentences];
		}

		private void offer(int question, double value) {
			double counts = value;
			for (int i = start(question); i < ends[question]; i++) {
				if (counts > values[positions[i]]) {
					values[positions[i]] = counts;
					of[positions[i]] = question;
				}
				counts *= LATER;
			}
			least = least(values);
		}

		/**
		 * Tells whether a question may be liker than the best one of a sentence that it answers: its likeness is the harmonic mean of a share and
		 * of at most 1, 2 · most / (1 + most).
		 */
		private boolean mayBeLiker(int question, double most) {
			if (most * (2 - least) > least) {
				for (int i = start(question); i < ends[question]; i++) {
					double value = values[positions[i]];
					if (most * (2 - value) > value) {
						return true;
					}
				}
			}
			return false;
		}

		private Likeness[] likest() {
			Likeness[] likest = new Likeness[values.length];
			Arrays.setAll(likest, i -> values[i] == 0 ? Likeness.NONE : new Likeness(values[i], questions.get(of[i])));
			return likest;
		}
	}

	private static double least(double[] values) {
		double least = values[0];
		for (double value : values) {
			least = Math.min(least, value);
		}
		return least;
	}

	private int start(int question) {
		return question == 0 ? 0 : ends[question - 1];
	}
}
