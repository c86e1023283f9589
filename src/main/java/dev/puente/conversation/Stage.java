package dev.puente.conversation;

/** Who a visitor is talking with at the moment. */
sealed interface Stage {

	/** With Puente itself: questions and commands. */
	record Chatting() implements Stage {
	}

	/** With the fair desk: words are steps of its form. */
	record WithFairDesk() implements Stage {
	}

	/**
	 * With a person: words are passed on.
	 *
	 * @param owner whose hands the talk is in
	 */
	record WithStaff(Case owner) implements Stage {
	}
}
