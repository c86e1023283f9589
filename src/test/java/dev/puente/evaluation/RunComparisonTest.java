package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class RunComparisonTest {

	@Test
	void equalRunsDoNotDiffer() {
		RunComparison same = RunComparison.of(new double[]{1, 0.5, 0}, new double[]{0, 0, 0});
		assertThat(same).isEqualTo(new RunComparison(0.5, 0.5, 0, 0, 0, 0));
	}

	@Test
	void aSteadyGainIsSure() {
		double[] before = new double[200];
		double[] difference = new double[200];
		Arrays.fill(before, 0.5);
		Arrays.setAll(difference, i -> i % 4 == 0 ? -0.1 : 0.1);
		RunComparison gain = RunComparison.of(before, difference);
		assertThat(gain.after()).isCloseTo(0.55, org.assertj.core.data.Offset.offset(1e-9));
		assertThat(gain.low()).isBetween(0.03, 0.05);
		assertThat(gain.high()).isBetween(0.05, 0.07);
		assertThat(gain.better()).isEqualTo(150);
		assertThat(gain.worse()).isEqualTo(50);
	}
}
