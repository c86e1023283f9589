package dev.puente.admin;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * A question that Puente could not answer, or whose answer did not help.
 *
 * @param id of the question
 * @param conversation who asked; empty when they cannot be told later
 * @param language it was asked in
 * @param text the visitor's words
 * @param at when it was asked
 * @param reason why its answer did not help: 1 to 4 as in the messages {@code reason.1} …, 0 when the visitor gave none; nothing when there was
 *     no answer
 * @param document id of the document that is to answer it; empty while nobody wrote one
 * @param takenBack id of a document that answered it until its publication was undone; empty when there was none
 */
record Gap(String id, String conversation, Language language, String text, Instant at, Optional<Integer> reason,
		String document, String takenBack) {

	/** One that was kept by an earlier version does not tell. */
	Gap {
		reason = Objects.requireNonNullElse(reason, Optional.empty());
		takenBack = Objects.requireNonNullElse(takenBack, "");
	}

	static Gap unanswered(String id, String conversation, Language language, String text, Instant at) {
		return new Gap(id, conversation, language, text, at, Optional.empty(), "", "");
	}

	static Gap disliked(String id, String conversation, Language language, String text, Instant at, int reason) {
		return new Gap(id, conversation, language, text, at, Optional.of(reason), "", "");
	}

	/** Tells whether somebody wrote an answer. */
	boolean answered() {
		return !document.isEmpty();
	}

	/** Tells whether a document was to answer it, in service or taken back. */
	boolean concerns(String answer) {
		return document.equals(answer) || takenBack.equals(answer);
	}

	Gap with(String answer) {
		return new Gap(id, conversation, language, text, at, reason, answer, "");
	}

	/** Is open again, until its answer is published anew or another one written. */
	Gap open() {
		return new Gap(id, conversation, language, text, at, reason, "", document);
	}

	/** Takes a reason that the visitor gave after the thumb; the thumb alone does not take a reason away. */
	Gap because(int given) {
		return new Gap(id, conversation, language, text, at, Optional.of(given == 0 ? reason.orElse(0) : given), document,
				takenBack);
	}
}
