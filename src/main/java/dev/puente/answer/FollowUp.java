package dev.puente.answer;

/** Makes a standalone question of one that leans on those before it. */
final class FollowUp {

	private FollowUp() {
	}

	static String standalone(Question question) {
		return question.previous().isEmpty() ? question.text() : question.previous().getLast() + " " + question.text();
	}
}
