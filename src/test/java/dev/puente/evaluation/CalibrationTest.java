package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.puente.language.Language;

class CalibrationTest {

	/** Answers are right as often as their single feature says; unanswerable questions have low ones. */
	private static List<TriedLine> tried() {
		Random random = new Random(11);
		List<TriedLine> tried = new ArrayList<>();
		for (int i = 0; i < 4000; i++) {
			double chance = random.nextDouble();
			boolean answerable = chance > 0.2;
			QuestionLine line = new QuestionLine("q" + i, Language.ES, "", List.of(), "factoid", answerable, List.of(), List.of());
			double logOdds = Math.log(chance / (1 - chance));
			tried.add(new TriedLine(line, Map.of("score", logOdds), answerable && random.nextDouble() < chance));
		}
		return tried;
	}

	@Test
	void saysWhatComesTrue() {
		List<Calibration.Bar> bars = Calibration.of(tried()).reliability();
		assertThat(bars).hasSizeGreaterThan(5);
		assertThat(bars.stream().mapToInt(Calibration.Bar::cases).sum()).isEqualTo(4000);
		assertThat(bars.subList(3, bars.size())).allSatisfy(bar -> assertThat(bar.was()).isCloseTo(bar.said(), within(0.12)));
	}

	@Test
	void refusesMoreAndAnswersLessTheStricterItIs() {
		Calibration calibration = Calibration.of(tried());
		assertThat(calibration.refused(0.1)).isLessThan(calibration.refused(0.3)).isLessThan(1);
		assertThat(calibration.right(0.1)).isGreaterThan(calibration.right(0.8));
		assertThat(calibration.refused(0.6)).isEqualTo(1);
	}

	@Test
	void isAsStrictAsTheShareToRefuseAsksForInTheLanguage() {
		Calibration calibration = Calibration.of(tried());
		double enough = calibration.in(Language.ES).enough(0.9, 0.01);
		assertThat(calibration.refused(enough)).isGreaterThanOrEqualTo(0.9);
		assertThat(calibration.refused(enough - 0.01)).isLessThan(0.9);
		assertThat(calibration.in(Language.FA).refused(0.1)).as("nothing was asked in it").isEqualTo(1);
		assertThat(calibration.enough(1.1, 0.01)).isEqualTo(1);
	}
}
