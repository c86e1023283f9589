package dev.puente.conversation;

import java.util.Objects;
import java.util.Optional;

import dev.puente.language.LanguageDetector;

/**
 * What a visitor sent, whichever way it came.
 *
 * @param conversation identifies the talk, e.g. {@code telegram:main:42}
 * @param id identifies the message within the talk; the same id is the same message, be it in other words now
 * @param kind what it is
 * @param text the visitor's words, or the argument of a command; empty for {@link Kind#UNSUPPORTED}
 * @param languageHint the code of the visitor's own interface language, such as {@code es-ES}; empty when unknown
 * @param shared whether others read along, as in a group
 * @param edit names the change when these are other words of a message that was sent before; the same change has the same name
 */
public record VisitorMessage(String conversation, String id, Kind kind, String text, String languageHint, boolean shared,
		Optional<String> edit) {

	/** A message written by an earlier version does not tell. */
	public VisitorMessage {
		edit = Objects.requireNonNullElse(edit, Optional.empty());
	}

	/** Makes a message as it was sent first. */
	public VisitorMessage(String conversation, String id, Kind kind, String text, String languageHint, boolean shared) {
		this(conversation, id, kind, text, languageHint, shared, Optional.empty());
	}

	/** Returns the same message as one whose words were changed. */
	public VisitorMessage edited(String change) {
		return new VisitorMessage(conversation, id, kind, text, languageHint, shared, Optional.of(change));
	}

	/** Makes a message that nobody else reads. */
	public VisitorMessage(String conversation, String id, Kind kind, String text, String languageHint) {
		this(conversation, id, kind, text, languageHint, false);
	}

	/**
	 * Makes a message of what was typed or pressed: a command such as {@code /lang fa}, or a question.
	 *
	 * @param typed as it came
	 */
	public static VisitorMessage of(String conversation, String id, String typed, String languageHint, boolean shared) {
		Command command = Command.read(typed);
		// the word for the fair is a command in either language, and says which
		boolean word = command.kind() == Kind.FAIR
				&& (!typed.strip().startsWith("/") || LanguageDetector.detect(typed) == LanguageDetector.Written.FA);
		String hint = word ? LanguageDetector.languageOf(typed).code() : languageHint;
		return new VisitorMessage(conversation, id, command.kind(), command.argument(), hint, shared);
	}

	/** What a visitor's message asks of Puente. */
	public enum Kind {
		/** {@code /start}: a welcome, or what a deep link leads to. */
		START,
		/** {@code /help}: what Puente can do. */
		HELP,
		/** {@code /lang}: choose or show the language. */
		LANGUAGE,
		/** {@code /doc ID}: show a document. */
		DOCUMENT,
		/** {@code /src TURN N}: the passage behind a source of an answer. */
		SOURCE,
		/** {@code /other TURN}: the same answer in the other language. */
		OTHER_LANGUAGE,
		/** {@code /ask TURN N}: a question that an answer offered. */
		OFFERED,
		/** {@code /up TURN}: the answer helped. */
		HELPFUL,
		/** {@code /down TURN}: it did not. */
		UNHELPFUL,
		/** {@code /why TURN N}: the reason why it did not. */
		REASON,
		/** {@code /person}: ask a person. */
		PERSON,
		/** {@code /end}: back from the person to Puente. */
		LEAVE,
		/** {@code /sources}: where Puente knows from. */
		SOURCES,
		/** {@code /latest}: the newest documents. */
		LATEST,
		/** {@code /status}: what is in service. */
		STATUS,
		/** {@code /privacy}: what is stored and why. */
		PRIVACY,
		/** {@code /forget}: erase what is stored. */
		FORGET,
		/** {@code /subscribe}: notices of new and changed documents. */
		SUBSCRIBE,
		/** {@code /feria}: the fair desk; {@code /fair …}: one of its buttons. */
		FAIR,
		/** A question in the visitor's words. */
		QUESTION,
		/** Something that Puente does not read: a sticker, a photo, a voice message. */
		UNSUPPORTED
	}
}
