package dev.puente.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

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

	/** Takes one step. */
	void step(List<Pair> batch, double rate) {
		Side left = new Side(batch.stream().map(Pair::left).toList());
		Side right = new Side(batch.stream().map(Pair::right).toList());
		double[][] pull = pull(batch, left.unit, right.unit);
		double[][] toLeft = times(pull, right.unit, false);
		double[][] toRight = times(pull, left.unit, true);
		left.move(toLeft, rate);
		right.move(toRight, rate);
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

	/** Returns the slope of the loss by each pair's cosine. */
	private static double[][] pull(List<Pair> batch, double[][] left, double[][] right) {
		int size = batch.size();
		double[][] chances = new double[size][size];
		double[] byRow = new double[size];
		double[] byColumn = new double[size];
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				boolean kin = i != j && batch.get(i).group() == batch.get(j).group();
				chances[i][j] = kin ? 0 : Math.exp((dot(left[i], right[j]) - 1) / TEMPERATURE);
				byRow[i] += chances[i][j];
				byColumn[j] += chances[i][j];
			}
		}
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < size; j++) {
				double both = (chances[i][j] / byRow[i] + chances[i][j] / byColumn[j]) / 2;
				chances[i][j] = (both - (i == j ? 1 : 0)) / (TEMPERATURE * size);
			}
		}
		return chances;
	}

	private static double[][] times(double[][] pull, double[][] units, boolean transposed) {
		double[][] product = new double[units.length][DIMENSIONS];
		for (int i = 0; i < units.length; i++) {
			for (int j = 0; j < units.length; j++) {
				double factor = transposed ? pull[j][i] : pull[i][j];
				for (int d = 0; d < DIMENSIONS; d++) {
					product[i][d] += factor * units[j][d];
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
