package dev.puente.evaluation;

import dev.puente.answer.Answer;
import dev.puente.evaluation.Judgement.Verdict;

/**
 * A question as it was answered.
 *
 * @param line the question
 * @param answer what Puente said
 * @param verdict how it fared
 * @param milliseconds how long it took
 */
record AskedLine(QuestionLine line, Answer answer, Verdict verdict, double milliseconds) {

	boolean right() {
		return Judgement.right().contains(verdict);
	}
}
