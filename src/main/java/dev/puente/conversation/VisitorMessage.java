package dev.puente.conversation;

/**
 * What a visitor sent, whichever way it came.
 *
 * @param conversation identifies the talk, e.g. {@code telegram:42}
 * @param id identifies the message within the talk; the same id is the same message
 * @param kind what it is
 * @param text the visitor's words, or the argument of a command; empty for {@link Kind#UNSUPPORTED}
 * @param languageHint the code of the visitor's own interface language, such as {@code es-ES}; empty when unknown
 */
public record VisitorMessage(String conversation, String id, Kind kind, String text, String languageHint) {

	/** What a visitor's message asks of Puente. */
	public enum Kind {
		/** {@code /start}: a welcome. */
		START,
		/** {@code /help}: what Puente can do. */
		HELP,
		/** {@code /lang}: choose or show the language. */
		LANGUAGE,
		/** {@code /doc ID}: show a document. */
		DOCUMENT,
		/** A question in the visitor's words. */
		QUESTION,
		/** Something that Puente does not read: a sticker, a photo, a voice message. */
		UNSUPPORTED
	}
}
