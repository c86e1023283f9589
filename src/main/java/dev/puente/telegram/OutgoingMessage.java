package dev.puente.telegram;

import java.util.List;

import dev.puente.conversation.Reply;

/**
 * One message as it is sent.
 *
 * @param text at most 4,096 UTF-16 code units
 * @param buttons below it, one a row
 */
record OutgoingMessage(RichText text, List<Reply.Choice> buttons) {

	OutgoingMessage {
		buttons = List.copyOf(buttons);
	}

	OutgoingMessage plain() {
		return new OutgoingMessage(text.plain(), buttons);
	}
}
