package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

	/** One yes in four at 0 and three in four at 1: the odds 1/3 and 3 are met exactly by constant −ln 3 and weight 2 ln 3. */
	@Test
	void meetsTheOddsOfAWorkedExample() {
		List<double[]> rows = new ArrayList<>();
		List<Boolean> yes = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			rows.add(new double[]{0});
			yes.add(i < 1);
			rows.add(new double[]{1});
			yes.add(i < 3);
		}
		LogisticRegression rule = LogisticRegression.fit(rows, yes, 1e-9);
		assertThat(rule.constant()).isCloseTo(-Math.log(3), within(1e-6));
		assertThat(rule.weights()[0]).isCloseTo(2 * Math.log(3), within(1e-6));
		assertThat(rule.probability(new double[]{1})).isCloseTo(0.75, within(1e-6));
	}

	@Test
	void findsTheWeightsThatMadeTheData() {
		Random random = new Random(7);
		List<double[]> rows = new ArrayList<>();
		List<Boolean> yes = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			double[] row = {random.nextGaussian(), random.nextGaussian()};
			rows.add(row);
			yes.add(random.nextDouble() < 1 / (1 + Math.exp(-(1.5 * row[0] - 0.5 * row[1] + 0.3))));
		}
		LogisticRegression rule = LogisticRegression.fit(rows, yes, 1);
		assertThat(rule.weights()).containsExactly(new double[]{1.5, -0.5}, within(0.1));
		assertThat(rule.constant()).isCloseTo(0.3, within(0.1));
	}
}
