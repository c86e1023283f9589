package dev.puente.telegram;

import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Turns a reply into Telegram messages: paragraphs with citation marks, numbered sources, buttons. */
@Component
final class Rendering {

	private static final String RIGHT_TO_LEFT = "\u200F";
	private static final String GOES_ON = " …";
	/** The Bot API's limit of {@code callback_data}, in bytes. */
	private static final int LONGEST_COMMAND = 64;

	private final Messages messages;

	Rendering(Messages messages) {
		this.messages = messages;
	}

	/** Returns the messages in order; buttons stand below the last one with text, files come after it. */
	List<OutgoingMessage> render(Reply reply) {
		List<RichText> parts = Splitting.split(text(reply)).stream().filter(part -> !part.text().isBlank()).toList();
		List<Reply.Choice> buttons = reply.choices().stream().filter(Rendering::fits).map(Rendering::directed).toList();
		List<OutgoingMessage> rendered = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			rendered.add(OutgoingMessage.of(parts.get(i), i == parts.size() - 1 ? buttons : List.of()));
		}
		reply.attachments().forEach(attachment -> rendered.add(OutgoingMessage.of(attachment)));
		return rendered;
	}

	/**
	 * Returns the message that shows the beginning of an answer.
	 *
	 * @param sentences as far as there are any
	 */
	OutgoingMessage beginning(List<String> sentences) {
		RichText.Builder text = new RichText.Builder();
		for (String sentence : sentences) {
			String words = Isolates.in(persian(sentence) ? Language.FA : Language.ES, sentence.strip());
			if (text.isEmpty()) {
				text.bold(words);
			} else {
				text.add("\n\n").add(words);
			}
		}
		return OutgoingMessage.of(Splitting.split(text.add(GOES_ON).build()).getFirst(), List.of());
	}

	/** Returns one message of the product's own words. */
	OutgoingMessage notice(Language language, String key) {
		return OutgoingMessage.of(new RichText(messages.text(language, key), List.of()), List.of());
	}

	private RichText text(Reply reply) {
		RichText.Builder text = new RichText.Builder();
		for (Reply.Paragraph paragraph : reply.paragraphs()) {
			String words = Isolates.in(paragraph.tongue().orElse(reply.language()), paragraph.text().strip());
			String marks = paragraph.citations().stream().map(number -> mark(reply.language(), number)).collect(Collectors.joining());
			boolean lead = text.isEmpty() && !reply.sources().isEmpty();
			text.add(text.isEmpty() ? "" : "\n\n");
			if (lead) {
				text.bold(words);
			} else {
				text.add(words);
			}
			text.add(marks.isEmpty() ? "" : " " + marks);
		}
		if (!reply.sources().isEmpty()) {
			text.add(text.isEmpty() ? "" : "\n\n").bold(messages.text(reply.language(), "telegram.sources"));
			reply.sources().forEach(source -> addSource(text, reply.language(), source));
		}
		return text.build();
	}

	private static void addSource(RichText.Builder text, Language language, Reply.SourceNote source) {
		String origin = Stream.of(source.publisher(), source.published()).filter(part -> !part.isBlank())
				.map(part -> Isolates.whole(language, part)).collect(Collectors.joining(language.rightToLeft() ? "، " : ", "));
		String title = Isolates.whole(language, source.title().strip());
		text.add("\n").add(language.rightToLeft() ? RIGHT_TO_LEFT : "").add(mark(language, source.number())).add(" ").add(origin);
		text.add(origin.isEmpty() || title.isEmpty() ? "" : ": ");
		if (source.url().startsWith("https://") || source.url().startsWith("http://")) {
			text.link(title.isEmpty() ? source.url() : title, source.url());
		} else {
			text.add(title);
		}
	}

	/** The mark of a source, in the digits of the reader. */
	private static String mark(Language language, int number) {
		return "[" + Dates.number(number, language) + "]";
	}

	/** A Persian label that begins with a foreign name is still read from right to left. */
	private static Reply.Choice directed(Reply.Choice choice) {
		String label = choice.label();
		return persian(label) && new Bidi(label, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
				? new Reply.Choice(Isolates.in(Language.FA, label), choice.command())
				: choice;
	}

	private static boolean persian(String text) {
		return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
	}

	private static boolean fits(Reply.Choice choice) {
		int length = choice.command().getBytes(StandardCharsets.UTF_8).length;
		return length > 0 && length <= LONGEST_COMMAND && !choice.label().isBlank();
	}
}
