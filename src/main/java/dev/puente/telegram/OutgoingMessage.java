package dev.puente.telegram;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.puente.conversation.Reply;

/**
 * One message as it is sent.
 *
 * @param text at most 4,096 UTF-16 code units
 * @param buttons below it
 * @param answers names what it answers: when that was answered before, the old answer is edited; none = nothing that can be edited
 * @param replyTo the message that it is shown as a reply to, as groups need it
 * @param attachment a file sent instead of a text
 * @param ends whether nothing of the answer comes after it, so that what an older version of the answer had there is removed; none = no
 */
record OutgoingMessage(RichText text, List<Reply.Choice> buttons, @Nullable String answers, @Nullable Integer replyTo,
		Reply.@Nullable Attachment attachment, @Nullable Boolean ends) {

	OutgoingMessage {
		buttons = List.copyOf(buttons);
	}

	static OutgoingMessage of(RichText text, List<Reply.Choice> buttons) {
		return new OutgoingMessage(text, buttons, null, null, null, null);
	}

	static OutgoingMessage of(Reply.Attachment attachment) {
		return new OutgoingMessage(new RichText("", List.of()), List.of(), null, null, attachment, null);
	}

	OutgoingMessage plain() {
		return new OutgoingMessage(text.plain(), buttons, answers, replyTo, attachment, ends);
	}

	OutgoingMessage answering(String message) {
		return new OutgoingMessage(text, buttons, message, replyTo, attachment, ends);
	}

	OutgoingMessage replyingTo(int message) {
		return new OutgoingMessage(text, buttons, answers, message, attachment, ends);
	}

	/** The same where the numbers of messages that it names mean nothing. */
	OutgoingMessage elsewhere() {
		return new OutgoingMessage(text, buttons, null, null, attachment, null);
	}

	OutgoingMessage ending() {
		return new OutgoingMessage(text, buttons, answers, replyTo, attachment, true);
	}
}
