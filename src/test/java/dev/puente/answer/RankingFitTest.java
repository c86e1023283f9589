package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.puente.answer.RankingFit.Lesson;

/** On lessons whose right sentence is known by two signals, of which the weights begun with know one. */
class RankingFitTest {

	private static final double[] START = start();

	@Test
	void learnsWhatTellsTheRightSentence() {
		double[] weights = RankingFit.fit(lessons(1), START);
		List<Lesson> others = lessons(2);
		assertThat(share(others, weights)).isGreaterThan(share(others, START) + 0.2).isGreaterThan(0.9);
		assertThat(weights[Signal.FOCUS.ordinal()]).isGreaterThan(0.2);
		assertThat(Math.abs(weights[Signal.FIRST.ordinal()])).isLessThan(0.1);
	}

	@Test
	void leavesWhatItCannotTellAndTheScaleOfScores() {
		double[] weights = RankingFit.fit(lessons(1), START);
		RankingFit.BY_HAND.forEach(signal -> assertThat(weights[signal.ordinal()]).isEqualTo(START[signal.ordinal()]));
		double hand = RankingFit.BY_HAND.stream().mapToDouble(signal -> Math.abs(START[signal.ordinal()])).sum();
		assertThat(Arrays.stream(weights).map(Math::abs).sum() - hand)
				.isCloseTo(Arrays.stream(START).map(Math::abs).sum() - hand, within(1e-9));
	}

	@Test
	void givesTheSameWeightsForTheSameLessons() {
		assertThat(RankingFit.fit(lessons(3), START)).isEqualTo(RankingFit.fit(lessons(3), START));
	}

	private static double share(List<Lesson> lessons, double[] weights) {
		return (double) lessons.stream().filter(lesson -> lesson.wonBy(weights)).count() / lessons.size();
	}

	private static double[] start() {
		double[] weights = new double[Signal.values().length];
		weights[Signal.OWN.ordinal()] = 1;
		weights[Signal.DOCUMENT.ordinal()] = 0.3;
		return weights;
	}

	private static List<Lesson> lessons(long seed) {
		Random random = new Random(seed);
		List<Lesson> lessons = new ArrayList<>();
		for (int n = 0; n < 200; n++) {
			List<double[]> sentences = new ArrayList<>();
			int best = 0;
			for (int i = 0; i < 10; i++) {
				double[] signals = new double[Signal.values().length];
				for (Signal signal : List.of(Signal.OWN, Signal.FOCUS, Signal.FIRST)) {
					signals[signal.ordinal()] = random.nextDouble();
				}
				sentences.add(signals);
				best = told(signals) > told(sentences.get(best)) ? i : best;
			}
			BitSet right = new BitSet();
			right.set(best);
			lessons.add(new Lesson(sentences, right));
		}
		return lessons;
	}

	private static double told(double[] signals) {
		return signals[Signal.OWN.ordinal()] + signals[Signal.FOCUS.ordinal()];
	}
}
