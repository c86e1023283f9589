package dev.puente.fair;

import java.util.Optional;

/**
 * The last answer of a form that was typed, so that the same message in other words can answer its question anew.
 *
 * @param messageId the message that held it
 * @param question that it answered
 * @param correcting whether the summary came after it
 */
record Answered(String messageId, Question question, boolean correcting) {

	/** Returns what is the last answer after an input; one that came by a button has no words that could be changed. */
	static Optional<Answered> last(Forms.Found found, String messageId, Input input, Optional<Form> after) {
		Optional<Answered> before = found.kept().flatMap(Forms.Kept::last);
		boolean answered = found.form().isPresent() && after.isPresent() && !found.form().get().answers().equals(after.get().answers());
		if (!answered || !(found.form().get().stage() instanceof Stage.Asking asking)) {
			return after.isEmpty() ? Optional.empty() : before;
		}
		return input instanceof Input.Typed
				? Optional.of(new Answered(messageId, asking.question(), asking.correcting()))
				: Optional.empty();
	}

	/** Tells whether a form stands where this answer left it, or at its question again. */
	boolean isLastOf(Form form) {
		return switch (form.stage()) {
			case Stage.Asking asking ->
				asking.question() == question || !correcting && question.next().equals(Optional.of(asking.question()));
			case Stage.Reviewing reviewing -> correcting || question.next().isEmpty();
			case Stage.Finished finished -> false;
		};
	}
}
