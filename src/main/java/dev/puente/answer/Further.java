package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.puente.search.QueryTerm;

/** What an answer has no room for, as questions that lead there: such as are known to be answered by the sentences left out. */
final class Further {

	private static final int MOST = 3;
	/** A longer question is no good as a button: characters. */
	private static final int LONGEST = 90;
	/** How close to the best sentence one must come to be missed in an answer. */
	private static final double CLOSE = 0.8;

	private Further() {
	}

	/**
	 * Returns questions to ask next, at most three; each asks for something else than the first question and the others.
	 *
	 * @param meaning what the first question is about
	 * @param known the questions that a sentence's passage is known to answer
	 */
	static List<String> questions(List<Evidence> evidence, List<Evidence> chosen, float[] meaning,
			Function<Evidence, List<Phrased>> known) {
		List<String> questions = new ArrayList<>();
		List<Subject> subjects = new ArrayList<>(List.of(Subject.of(meaning)));
		Evidence best = evidence.getFirst();
		for (Evidence one : evidence) {
			if (questions.size() == MOST) {
				break;
			}
			boolean missed = one.samePassage(best) || one.score() >= CLOSE * best.score();
			if (missed && !chosen.contains(one)) {
				leadingTo(one, known.apply(one)).filter(next -> isNew(next, subjects)).findFirst().ifPresent(next -> {
					questions.add(next.question());
					subjects.add(Subject.of(next));
				});
			}
		}
		return questions;
	}

	/**
	 * Returns questions to choose from for somebody who has said too little, at most three: each is answered by a passage of its own and holds
	 * a word that was said.
	 *
	 * @param known the questions that a sentence's passage is known to answer
	 */
	static List<String> choices(List<Evidence> evidence, List<QueryTerm> said, Function<Evidence, List<Phrased>> known) {
		List<String> choices = new ArrayList<>();
		List<Subject> subjects = new ArrayList<>();
		List<Evidence> asked = new ArrayList<>();
		for (Evidence one : evidence) {
			if (choices.size() < MOST && asked.stream().noneMatch(one::samePassage)) {
				known.apply(one).stream().filter(next -> standsAlone(next.question()) && holds(next, said) && isNew(next, subjects))
						.findFirst().ifPresent(next -> {
							choices.add(next.question());
							subjects.add(Subject.of(next));
							asked.add(one);
						});
			}
		}
		return choices;
	}

	private static boolean holds(Phrased question, List<QueryTerm> said) {
		return said.stream().anyMatch(term -> EvidenceFinder.match(term, question.stems()) > 0);
	}

	private static boolean isNew(Phrased question, List<Subject> known) {
		return known.stream().noneMatch(one -> one.nearlySame(Subject.of(question)));
	}

	/** Returns the known questions that a sentence answers first and that stand alone. */
	private static Stream<Phrased> leadingTo(Evidence evidence, List<Phrased> known) {
		return known.stream()
				.filter(one -> one.sentences()[0] == evidence.position() && standsAlone(one.question()));
	}

	private static boolean standsAlone(String question) {
		return question.length() <= LONGEST && asks(question) && !FollowUp.leans(question);
	}

	private static boolean asks(String question) {
		return question.startsWith("¿") && question.endsWith("?") || question.endsWith("؟");
	}
}
