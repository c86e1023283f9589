package dev.puente.evaluation;

import java.util.List;

import dev.puente.knowledge.Expectation;

/** Judges an answer's text by what it must hold. */
final class Judgement {

	private static final int LONGEST = 900;

	private Judgement() {
	}

	/** How an answer fared. */
	enum Verdict {
		RIGHT, WRONG_ANSWER, WRONG_ABSTENTION, RIGHT_ABSTENTION
	}

	static Verdict of(QuestionLine line, boolean answered, String text) {
		if (!line.answerable()) {
			return answered ? Verdict.WRONG_ANSWER : Verdict.RIGHT_ABSTENTION;
		}
		if (!answered) {
			return Verdict.WRONG_ABSTENTION;
		}
		boolean right = text.length() <= LONGEST && Expectation.holdsAll(text, line.must())
				&& line.mustNot().stream().noneMatch(one -> Expectation.holds(text, one));
		return right ? Verdict.RIGHT : Verdict.WRONG_ANSWER;
	}

	static List<Verdict> right() {
		return List.of(Verdict.RIGHT, Verdict.RIGHT_ABSTENTION);
	}
}
