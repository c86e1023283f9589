package dev.puente.conversation;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.puente.language.Language;

/**
 * What Puente says to a visitor, apart from how a channel shows it.
 *
 * @param language of the text
 * @param paragraphs in reading order
 * @param sources numbered from 1, in the order of their numbers
 * @param choices what the visitor may press; each is sent back as if it had been typed
 * @param attachments files that come with it
 * @param audience who is to read it
 */
public record Reply(Language language, List<Paragraph> paragraphs, List<SourceNote> sources, List<Choice> choices,
		List<Attachment> attachments, Audience audience) {

	public Reply {
		paragraphs = List.copyOf(paragraphs);
		sources = List.copyOf(sources);
		choices = List.copyOf(choices);
		attachments = List.copyOf(attachments);
		// what an older version stored names none
		audience = Objects.requireNonNullElse(audience, Audience.CHAT);
	}

	/** Who is to read a reply. */
	public enum Audience {
		/** Everybody in the chat. */
		CHAT,
		/** Only who pressed the button, where others read along. */
		PRESSER
	}

	/** Makes a reply for everybody in the chat. */
	public Reply(Language language, List<Paragraph> paragraphs, List<SourceNote> sources, List<Choice> choices,
			List<Attachment> attachments) {
		this(language, paragraphs, sources, choices, attachments, Audience.CHAT);
	}

	/** Makes a reply without files. */
	public Reply(Language language, List<Paragraph> paragraphs, List<SourceNote> sources, List<Choice> choices) {
		this(language, paragraphs, sources, choices, List.of());
	}

	/** Returns the same reply with something more below its text, and other buttons. */
	Reply with(List<Paragraph> more, List<Choice> otherChoices) {
		return new Reply(language, Stream.concat(paragraphs.stream(), more.stream()).toList(), sources, otherChoices, attachments,
				audience);
	}

	/** Returns the same reply for the eyes of whoever pressed the button. */
	Reply aside() {
		return new Reply(language, paragraphs, sources, choices, attachments, Audience.PRESSER);
	}

	/** Makes a reply of text and buttons. */
	public static Reply of(Language language, List<String> paragraphs, List<Choice> choices) {
		return new Reply(language, paragraphs.stream().map(text -> new Paragraph(text, List.of())).toList(), List.of(), choices);
	}

	/**
	 * A piece of text.
	 *
	 * @param text without markup and without citation marks
	 * @param citations numbers of {@link Reply#sources()}, empty for framing
	 * @param tongue its own language where that is not the reply's, as with a quote
	 */
	public record Paragraph(String text, List<Integer> citations, Optional<Language> tongue) {

		public Paragraph {
			citations = List.copyOf(citations);
		}

		/** Makes a paragraph in the reply's language. */
		public Paragraph(String text, List<Integer> citations) {
			this(text, citations, Optional.empty());
		}
	}

	/**
	 * A source as a visitor sees it.
	 *
	 * @param number from 1
	 * @param title what it is
	 * @param publisher who published it
	 * @param published day, month or year as its reader writes it; empty when unknown
	 * @param url where to open it; empty when no address is known
	 * @param documentPath path of the document's page with the passage's anchor, e.g. {@code /documents/x?lang=es#a}
	 */
	public record SourceNote(int number, String title, String publisher, String published, String url, String documentPath) {
	}

	/**
	 * A button.
	 *
	 * @param label what it says
	 * @param command what it sends, at most 64 bytes of UTF-8
	 */
	public record Choice(String label, String command) {

		private static final String PRIVATE = "/private ";

		/**
		 * Makes a button that leads from a group into the private chat with the bot.
		 *
		 * @param start what {@code /start} carries there
		 */
		static Choice inPrivate(String label, String start) {
			return new Choice(label, PRIVATE + start);
		}

		/** Returns what {@code /start} carries in the private chat that the button leads to; empty when it sends its command. */
		public Optional<String> leadsToPrivate() {
			return command.startsWith(PRIVATE) ? Optional.of(command.substring(PRIVATE.length())) : Optional.empty();
		}
	}

	/**
	 * A file.
	 *
	 * @param name with its ending, such as {@code feria.ics}
	 * @param mediaType such as {@code text/calendar}
	 * @param base64 its content
	 * @param id under which the conversation may ask for it again; none = this is the only copy
	 */
	public record Attachment(String name, String mediaType, String base64, @Nullable String id) {

		/** Makes an attachment of a file's content. */
		public static Attachment of(String name, String mediaType, byte[] content) {
			return new Attachment(name, mediaType, Base64.getEncoder().encodeToString(content), null);
		}

		/** Returns the same file under an id. */
		Attachment known(String as) {
			return new Attachment(name, mediaType, base64, as);
		}

		/** Returns the file's content. */
		public byte[] content() {
			return Base64.getDecoder().decode(base64);
		}
	}
}
