package dev.puente.admin;

import java.util.Locale;

/**
 * What became of something that was to go public.
 *
 * @param id of the document or other subject
 * @param state whether it is public
 * @param reason why it is not, or what is still to be done; may be empty
 */
record Outcome(String id, State state, String reason) {

	/** Where it stands. */
	enum State {
		/** In effect. */
		PUBLISHED,
		/** A person must approve it. */
		WAITING,
		/** It would break an answer; a person must decide. */
		HELD,
		/** A person decided against it. */
		REJECTED;

		/** Returns its name outside. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}
