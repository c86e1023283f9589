package dev.puente.knowledge;

import java.util.Optional;

/**
 * Whether a document holds, and since and until when.
 *
 * @param status what is known of it
 * @param asOf the day this was last checked
 * @param from since when it holds, if known
 * @param until until when it held or holds, if known
 * @param supersededBy id of the document that took its place
 */
public record Validity(Status status, PartialDate asOf, Optional<PartialDate> from, Optional<PartialDate> until,
		Optional<String> supersededBy) {

	/** The stages of a document's life. */
	public enum Status {
		IN_FORCE, PROPOSED, PLANNED, HELD, INTERRUPTED, SUPERSEDED, WITHDRAWN, UNKNOWN;

		/** Returns the name in documents: {@code in-force}, {@code proposed} … */
		public String slug() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}
	}
}
