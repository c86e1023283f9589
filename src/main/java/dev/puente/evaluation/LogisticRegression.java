package dev.puente.evaluation;

import java.util.List;

/**
 * Fits the probability of a yes to numbers: logistic regression with a ridge, by Newton's method (iteratively reweighted least squares).
 */
final class LogisticRegression {

	private static final int STEPS = 30;

	private final double[] weights;

	private LogisticRegression(double[] weights) {
		this.weights = weights;
	}

	/**
	 * Fits.
	 *
	 * @param rows numbers of each case, all of one length
	 * @param yes whether each case is a yes
	 * @param ridge how strongly weights are drawn to zero, above 0; the constant is not
	 */
	static LogisticRegression fit(List<double[]> rows, List<Boolean> yes, double ridge) {
		int size = rows.getFirst().length + 1;
		double[] weights = new double[size];
		for (int step = 0; step < STEPS; step++) {
			double[] gradient = new double[size];
			double[][] hessian = new double[size][size];
			for (int i = 0; i < size; i++) {
				double drawn = i == size - 1 ? 1e-9 : ridge;
				gradient[i] = -drawn * weights[i];
				hessian[i][i] = drawn;
			}
			for (int n = 0; n < rows.size(); n++) {
				add(gradient, hessian, withConstant(rows.get(n)), weights, yes.get(n));
			}
			double[] change = solved(hessian, gradient);
			for (int i = 0; i < size; i++) {
				weights[i] += change[i];
			}
		}
		return new LogisticRegression(weights);
	}

	private static void add(double[] gradient, double[][] hessian, double[] row, double[] weights, boolean yes) {
		double probability = probability(weights, row);
		for (int i = 0; i < row.length; i++) {
			gradient[i] += ((yes ? 1 : 0) - probability) * row[i];
			for (int j = 0; j < row.length; j++) {
				hessian[i][j] += probability * (1 - probability) * row[i] * row[j];
			}
		}
	}

	/** Returns the probability of a yes for the numbers of a case, 0–1. */
	double probability(double[] row) {
		return probability(weights, withConstant(row));
	}

	/** Returns the weights in the order of the numbers. */
	double[] weights() {
		return java.util.Arrays.copyOf(weights, weights.length - 1);
	}

	double constant() {
		return weights[weights.length - 1];
	}

	private static double probability(double[] weights, double[] row) {
		double sum = 0;
		for (int i = 0; i < row.length; i++) {
			sum += weights[i] * row[i];
		}
		return 1 / (1 + Math.exp(-sum));
	}

	private static double[] withConstant(double[] row) {
		double[] all = java.util.Arrays.copyOf(row, row.length + 1);
		all[row.length] = 1;
		return all;
	}

	/** Solves a system of linear equations whose matrix is positive definite, by elimination. */
	private static double[] solved(double[][] matrix, double[] right) {
		int size = right.length;
		for (int i = 0; i < size; i++) {
			for (int j = i + 1; j < size; j++) {
				double factor = matrix[j][i] / matrix[i][i];
				right[j] -= factor * right[i];
				for (int k = i; k < size; k++) {
					matrix[j][k] -= factor * matrix[i][k];
				}
			}
		}
		double[] solution = new double[size];
		for (int i = size - 1; i >= 0; i--) {
			double rest = right[i];
			for (int k = i + 1; k < size; k++) {
				rest -= matrix[i][k] * solution[k];
			}
			solution[i] = rest / matrix[i][i];
		}
		return solution;
	}
}
