package dev.puente.telegram;

import java.time.Clock;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;

/**
 * Shows an answer while a model still words it, in private chats. The finished answer is a letter of the outbound lane, as any other, and takes
 * the place of what stands there, so it lands whatever becomes of the beginning.
 */
@Component
final class LiveAnswers {

	private final Bots bots;
	private final Beginnings beginnings;
	private final Rendering rendering;
	private final Clock clock;

	LiveAnswers(Bots bots, Beginnings beginnings, Rendering rendering, Clock clock) {
		this.bots = bots;
		this.beginnings = beginnings;
		this.rendering = rendering;
		this.clock = clock;
	}

	/** Tells whether the answer to a message may be shown before it is complete; others reading along would see it change again and again. */
	static boolean grows(VisitorMessage message) {
		return !message.shared() && (message.kind() == Kind.QUESTION || message.kind() == Kind.OFFERED);
	}

	/** Returns the name under which a part of the answer to a message is found again. */
	static String part(VisitorMessage message, int number) {
		return message.id() + "." + number;
	}

	/**
	 * Returns who is to hear the sentences of the answer to a message.
	 *
	 * @param attempt from 1; what is handled again may have been answered already, and that answer is not to give way to a beginning
	 */
	Growing of(VisitorMessage message, int attempt) {
		TelegramChat chat = TelegramChat.ofKey(message.conversation());
		Optional<Bot> bot = attempt == 1 && grows(message) ? bots.named(chat.bot()) : Optional.empty();
		return bot.map(here -> new Growing(clock,
				sentences -> beginnings.show(here, chat, part(message, 0), rendering.beginning(sentences))))
				.orElseGet(() -> Growing.unseen(clock));
	}
}
