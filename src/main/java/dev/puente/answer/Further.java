package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.puente.knowledge.Phrasing;

/** What an answer has no room for, as questions that lead there: such as are known to be answered by the sentences left out. */
final class Further {

	private static final int MOST = 3;
	/** A longer question is no good as a button: characters. */
	private static final int LONGEST = 90;
	/** How close to the best sentence one must come to be missed in an answer. */
	private static final double CLOSE = 0.8;

	private Further() {
	}

	/** Returns questions to ask next, at most three. */
	static List<String> questions(List<Evidence> evidence, List<Evidence> chosen, String asked) {
		List<String> questions = new ArrayList<>();
		Evidence best = evidence.getFirst();
		for (Evidence one : evidence) {
			if (questions.size() == MOST) {
				break;
			}
			boolean missed = one.samePassage(best) || one.score() >= CLOSE * best.score();
			if (missed && !chosen.contains(one)) {
				leadingTo(one).filter(question -> !questions.contains(question) && !question.equals(asked)).ifPresent(questions::add);
			}
		}
		return questions;
	}

	/** Returns a known question that a sentence answers first and that stands alone. */
	static Optional<String> leadingTo(Evidence evidence) {
		return evidence.text().phrasings().stream().filter(phrasing -> phrasing.sentences().getFirst() == evidence.position())
				.map(Phrasing::question).filter(question -> question.length() <= LONGEST && asks(question) && !FollowUp.leans(question))
				.findFirst();
	}

	private static boolean asks(String question) {
		return question.startsWith("¿") && question.endsWith("?") || question.endsWith("؟");
	}
}
