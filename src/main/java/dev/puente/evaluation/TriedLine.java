package dev.puente.evaluation;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.answer.Trial;

/**
 * A question answered whatever the evidence.
 *
 * @param line the question
 * @param features of the evidence, by name
 * @param right whether the answer is right
 */
record TriedLine(QuestionLine line, Map<String, Double> features, boolean right) {

	/** Tries a question; nothing when there is no evidence at all. */
	static Optional<TriedLine> of(Answers answers, QuestionLine line) {
		Trial trial = answers.trial(new Question(line.question(), Optional.of(line.language()), line.previous()));
		return trial.answer().map(answer -> new TriedLine(line, new TreeMap<>(trial.features()),
				line.answerable() && Judgement.of(line, true, answer.text()) == Judgement.Verdict.RIGHT));
	}

	double[] numbers() {
		return features.values().stream().mapToDouble(Double::doubleValue).toArray();
	}
}
