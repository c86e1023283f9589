package dev.puente.fair;

import java.util.Optional;

/** What becomes of a form after a visitor's word or press. */
sealed interface Outcome {

	/**
	 * The form goes on, changed or not.
	 *
	 * @param form as it is now
	 * @param note to be said before the open question
	 */
	record Goes(Form form, Optional<Note> note) implements Outcome {
	}

	/** The visitor looks for an answer to correct. */
	record Choosing(Form form) implements Outcome {
	}

	/** The visitor may have tapped the wrong button: nothing is thrown away before a second one. */
	record Doubting(Form form) implements Outcome {
	}

	/** The enquiry is to be handed in. */
	record Confirmed(Form form) implements Outcome {
	}

	/** No consent: only the checklist is wanted. */
	record Alone(Form form) implements Outcome {
	}

	/** The form is to be thrown away. */
	record Cancelled(Form form) implements Outcome {
	}

	static Outcome goes(Form form) {
		return new Goes(form, Optional.empty());
	}

	static Outcome stays(Form form, Note note) {
		return new Goes(form, Optional.of(note));
	}
}
