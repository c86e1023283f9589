package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a talk.
 *
 * @param questions earlier questions, oldest first, at most {@value #MOST}
 */
record Talk(List<String> questions) {

	static final int MOST = 3;

	Talk {
		questions = List.copyOf(questions.subList(Math.max(0, questions.size() - MOST), questions.size()));
	}

	Talk after(String question) {
		List<String> next = new ArrayList<>(questions);
		next.add(question);
		return new Talk(next);
	}
}
