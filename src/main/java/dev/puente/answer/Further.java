package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.puente.knowledge.Phrasing;

/** What an answer has no room for, as questions that lead there: such as are known to be answered by the sentences left out. */
final class Further {

	private static final int MOST = 3;
	/** A longer question is no good as a button: characters. */
	private static final int LONGEST = 90;
	/** How close to the best sentence one must come to be missed in an answer. */
	private static final double CLOSE = 0.8;

	/** How alike two questions are, by their meaning, that ask for the same. */
	private static final double SAME = 0.85;

	private Further() {
	}

	/** Returns questions to ask next, at most three; each asks for something else than the first question and the others. */
	static List<String> questions(List<Evidence> evidence, List<Evidence> chosen, String asked) {
		List<String> questions = new ArrayList<>();
		List<float[]> meanings = new ArrayList<>(List.of(meaning(asked)));
		Evidence best = evidence.getFirst();
		for (Evidence one : evidence) {
			if (questions.size() == MOST) {
				break;
			}
			boolean missed = one.samePassage(best) || one.score() >= CLOSE * best.score();
			if (missed && !chosen.contains(one)) {
				leadingTo(one).filter(question -> isNew(question, meanings)).findFirst().ifPresent(question -> {
					questions.add(question);
					meanings.add(meaning(question));
				});
			}
		}
		return questions;
	}

	private static boolean isNew(String question, List<float[]> known) {
		float[] meaning = meaning(question);
		return known.stream().noneMatch(one -> Meaning.likeness(one, meaning) >= SAME);
	}

	private static float[] meaning(String question) {
		return Meaning.PACKAGED.of(question, Asked.of(question));
	}

	/** Returns the known questions that a sentence answers first and that stand alone. */
	private static Stream<String> leadingTo(Evidence evidence) {
		return evidence.text().phrasings().stream().filter(phrasing -> phrasing.sentences().getFirst() == evidence.position())
				.map(Phrasing::question).filter(question -> question.length() <= LONGEST && asks(question) && !FollowUp.leans(question));
	}

	private static boolean asks(String question) {
		return question.startsWith("¿") && question.endsWith("?") || question.endsWith("؟");
	}
}
