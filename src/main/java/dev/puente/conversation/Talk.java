package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a talk.
 *
 * @param said earlier questions, oldest first, at most {@value #MOST}
 */
record Talk(List<Said> said) {

	static final int MOST = 3;

	Talk {
		said = List.copyOf(said.subList(Math.max(0, said.size() - MOST), said.size()));
	}

	/**
	 * A question of the visitor.
	 *
	 * @param id of the message
	 * @param text the words
	 */
	record Said(String id, String text) {
	}

	/** Returns what was asked before a message; a message that comes again, or in other words, is not its own predecessor. */
	List<String> before(String id) {
		return said.stream().takeWhile(one -> !one.id().equals(id)).map(Said::text).toList();
	}

	Talk after(String id, String question) {
		List<Said> next = new ArrayList<>(said);
		next.removeIf(one -> one.id().equals(id));
		next.add(new Said(id, question));
		return new Talk(next);
	}
}
