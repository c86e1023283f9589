package dev.puente.conversation;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;
import dev.puente.language.Messages;

/** Answers visitors' messages, one talk at a time. */
@Component
public class Conversations {

	private final Messages messages;

	Conversations(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Answers a message. Giving the same message again gives a reply again and changes nothing else.
	 *
	 * @return the one reply to it
	 */
	public Reply reply(VisitorMessage message) {
		Language language = Language.ofCode(message.languageHint()).orElse(Language.ES);
		return new Reply(language, List.of(new Reply.Paragraph(messages.text(language, "help.text"), List.of())), List.of(), List.of());
	}
}
