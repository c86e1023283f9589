package dev.puente.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Learns the vectors of {@link Meaning} from texts of which it is known which belong together: each is drawn to its partner and away from all
 * other partners of its batch (contrastive loss of van den Oord and others 2018, both ways), with Adagrad's step for each row.
 */
final class MeaningLearner {

	private static final int DIMENSIONS = Meaning.DIMENSIONS;
	private static final double TEMPERATURE = 0.07;
	private static final double START = 0.1;
	private static final double NONE_YET = 1e-6;

	private final float[] rows = new float[2 * Meaning.BUCKETS * DIMENSIONS];
	private final float[] squares = new float[2 * Meaning.BUCKETS];

	MeaningLearner(Random random) {
		for (int i = 0; i < rows.length; i++) {
			rows[i] = (float) (START * random.nextGaussian());
		}
		Arrays.fill(squares, (float) NONE_YET);
	}

	/**
	 * Two texts that belong together.
	 *
	 * @param left rows of the one
	 * @param right rows of the other
	 * @param group others of the same group are no strangers to them either
	 */
	record Pair(int[] left, int[] right, int group) {
	}

	/**
	 * Takes one step.
	 *
	 * @param strangers rows of texts that belong to none of the pairs: both sides of these are drawn away from them
	 */
	void step(List<Pair> batch, List<int[]> strangers, double rate) {
		Side left = new Side(batch.stream().map(Pair::left).toList());
		Side right = new Side(batch.stream().map(Pair::right).toList());
		Side apart = new Side(strangers);
		Pull pull = new Pull(batch, left.unit, right.unit, apart.unit);
		double[][] toLeft = sum(times(pull.pairs, right.unit), times(pull.leftApart, apart.unit));
		double[][] toRight = sum(times(transposed(pull.pairs), left.unit), times(pull.rightApart, apart.unit));
		double[][] toApart = sum(times(transposed(pull.leftApart), left.unit), times(transposed(pull.rightApart), right.unit));
		left.move(toLeft, rate);
		right.move(toRight, rate);
		apart.move(toApart, rate);
	}

	/** Returns what was learned; rows that no text held are nothing. */
	Meaning learned() {
		float[] kept = rows.clone();
		for (int row = 0; row < squares.length; row++) {
			if (squares[row] == (float) NONE_YET) {
				Arrays.fill(kept, row * DIMENSIONS, (row + 1) * DIMENSIONS, 0);
			}
		}
		return Meaning.of(kept);
	}

	/** The slope of the loss by the cosines of a batch. */
	private static final class Pull {

		/** By left and right. */
		private final double[][] pairs;
		/** By left and stranger. */
		private final double[][] leftApart;
		/** By right and stranger. */
		private final double[][] rightApart;

		Pull(List<Pair> batch, double[][] left, double[][] right, double[][] apart) {
			int size = batch.size();
			pairs = chances(left, right);
			leftApart = chances(left, apart);
			rightApart = chances(right, apart);
			for (int i = 0; i < size; i++) {
				for (int j = 0; j < size; j++) {
					if (i != j && batch.get(i).group() == batch.get(j).group()) {
						pairs[i][j] = 0;
					}
				}
			}
			double[] byLeft = sums(pairs, leftApart);
			double[] byRight = sums(transposed(pairs), rightApart);
			for (int i = 0; i < size; i++) {
				for (int j = 0; j < size; j++) {
					double both = (pairs[i][j] / byLeft[i] + pairs[i][j] / byRight[j]) / 2;
					pairs[i][j] = (both - (i == j ? 1 : 0)) / (TEMPERATURE * size);
				}
			}
			scale(leftApart, byLeft);
			scale(rightApart, byRight);
		}

		private static double[][] chances(double[][] one, double[][] other) {
			double[][] chances = new double[one.length][other.length];
			for (int i = 0; i < one.length; i++) {
				for (int j = 0; j < other.length; j++) {
					chances[i][j] = Math.exp((dot(one[i], other[j]) - 1) / TEMPERATURE);
				}
			}
			return chances;
		}

		private static double[] sums(double[][] chances, double[][] apart) {
			double[] sums = new double[chances.length];
			for (int i = 0; i < sums.length; i++) {
				sums[i] = DoubleStream.concat(Arrays.stream(chances[i]), Arrays.stream(apart[i])).sum();
			}
			return sums;
		}

		private static void scale(double[][] apart, double[] sums) {
			for (int i = 0; i < sums.length; i++) {
				for (int j = 0; j < apart[i].length; j++) {
					apart[i][j] /= 2 * sums[i] * TEMPERATURE * sums.length;
				}
			}
		}
	}

	private static double[][] transposed(double[][] matrix) {
		double[][] turned = new double[matrix.length == 0 ? 0 : matrix[0].length][matrix.length];
		for (int i = 0; i < matrix.length; i++) {
			for (int j = 0; j < matrix[i].length; j++) {
				turned[j][i] = matrix[i][j];
			}
		}
		return turned;
	}

	private static double[][] sum(double[][] one, double[][] other) {
		for (int i = 0; i < one.length; i++) {
			for (int d = 0; d < DIMENSIONS; d++) {
				one[i][d] += other[i][d];
			}
		}
		return one;
	}

	private static double[][] times(double[][] pull, double[][] units) {
		double[][] product = new double[pull.length][DIMENSIONS];
		for (int i = 0; i < pull.length; i++) {
			for (int j = 0; j < units.length; j++) {
				for (int d = 0; d < DIMENSIONS; d++) {
					product[i][d] += pull[i][j] * units[j][d];
				}
			}
		}
		return product;
	}

	private static double dot(double[] one, double[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

	/** One side of a batch: its texts with their vectors of length 1. */
	private final class Side {

		private final List<int[]> texts;
		private final double[][] unit;
		private final double[] length;

		Side(List<int[]> texts) {
			this.texts = texts;
			this.unit = new double[texts.size()][DIMENSIONS];
			this.length = new double[texts.size()];
			for (int i = 0; i < unit.length; i++) {
				for (int row : texts.get(i)) {
					for (int d = 0; d < DIMENSIONS; d++) {
						unit[i][d] += rows[row * DIMENSIONS + d];
					}
				}
				length[i] = Math.sqrt(dot(unit[i], unit[i])) + 1e-9;
				for (int d = 0; d < DIMENSIONS; d++) {
					unit[i][d] /= length[i];
				}
			}
		}

		/** Moves the rows of the texts down the slope; the slope along a vector itself means nothing, since only its direction counts. */
		private void move(double[][] slope, double rate) {
			Map<Integer, double[]> change = new TreeMap<>();
			for (int i = 0; i < unit.length; i++) {
				double along = dot(slope[i], unit[i]);
				for (int row : texts.get(i)) {
					double[] moved = change.computeIfAbsent(row, key -> new double[DIMENSIONS]);
					for (int d = 0; d < DIMENSIONS; d++) {
						moved[d] += (slope[i][d] - along * unit[i][d]) / length[i];
					}
				}
			}
			change.forEach((row, moved) -> apply(row, moved, rate));
		}

		private void apply(int row, double[] moved, double rate) {
			squares[row] += (float) (dot(moved, moved) / DIMENSIONS);
			for (int d = 0; d < DIMENSIONS; d++) {
				rows[row * DIMENSIONS + d] -= (float) (rate * moved[d] / Math.sqrt(squares[row]));
			}
		}
	}
}
