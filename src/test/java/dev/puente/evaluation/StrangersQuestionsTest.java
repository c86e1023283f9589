package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.puente.language.Language;

/**
 * Questions that nobody has written Puente to: their writer had seen the documents, and neither the code nor the other questions. No rule is
 * fitted to them. They tell how it fares with what visitors will ask; the bounds are a little below what was measured first.
 */
class StrangersQuestionsTest {

	private static final Map<String, Double> BOUNDS = Map.of("fa.accuracy", 0.9, "fa.refused", 0.87, "es.accuracy", 0.94, "es.refused",
			0.87);

	@Test
	void answersStrangersNearlyAsWell() {
		List<AskedLine> asked = AskedQuestions.ofStrangers();
		assertThat(asked).filteredOn(one -> one.line().language() == Language.FA).hasSize(220);
		assertThat(asked).filteredOn(one -> one.line().language() == Language.ES).hasSize(220);
		Map<String, Object> figures = QuestionFigures.of(asked);
		BOUNDS.forEach((name, least) -> assertThat(figure(figures, name)).as(name).isGreaterThanOrEqualTo(least));
	}

	private static double figure(Map<String, Object> figures, String name) {
		String[] path = name.split("\\.");
		Object found = figures.get(path[0]) instanceof Map<?, ?> ofLanguage ? ofLanguage.get(path[1]) : null;
		return found instanceof Double value ? value : -1;
	}
}
