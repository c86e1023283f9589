package dev.puente.telegram;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;

/** Reads updates of the kinds that the bot serves: messages and their later versions, and presses of its buttons. */
final class UpdateReading {

	private UpdateReading() {
	}

	/**
	 * Returns what an update brings, or empty when the bot does not serve its kind.
	 *
	 * @throws UpdateUnreadable when the library cannot read it
	 */
	static Optional<Incoming> read(Bot bot, Update update) {
		if (update instanceof UpdateJson.Whole whole && whole.unreadable()) {
			throw new UpdateUnreadable();
		}
		String letter = Integer.toString(update.getUpdateId());
		if (update.getCallbackQuery() != null) {
			return press(bot, letter, update.getCallbackQuery());
		}
		Message message = update.getMessage() == null ? update.getEditedMessage() : update.getMessage();
		if (message == null || message.getChat() == null || isBot(message.getFrom())) {
			return Optional.empty();
		}
		if (bot.settings().isStaffChat(message.getChat().getId())) {
			return update.getMessage() == null ? Optional.empty() : StaffReading.reply(bot, letter, message);
		}
		Optional<Incoming.FromVisitor> read = message.getChat().isUserChat()
				? inPrivate(bot, letter, message)
				: GroupReading.read(bot, letter, message);
		// only a question is answered anew when it was changed; a command is done once
		return read.filter(incoming -> update.getMessage() != null || incoming.message().kind() == Kind.QUESTION).map(Incoming.class::cast);
	}

	private static Optional<Incoming.FromVisitor> inPrivate(Bot bot, String letter, Message message) {
		TelegramChat chat = new TelegramChat(bot.name(), message.getChat().getId());
		String language = language(message.getFrom());
		if (message.hasText()) {
			return Optional.of(new Incoming.FromVisitor(chat, letter,
					VisitorMessage.of(chat.key(), "m" + message.getMessageId(), message.getText(), language, false)));
		}
		if (!isContent(message)) {
			return Optional.empty();
		}
		// the pieces of an album come as updates of their own, but are one thing that the visitor sent
		String id = message.getMediaGroupId() == null ? letter : "album-" + message.getMediaGroupId();
		return Optional.of(new Incoming.FromVisitor(chat, id, new VisitorMessage(chat.key(), id, Kind.UNSUPPORTED, "", language)));
	}

	private static Optional<Incoming> press(Bot bot, String letter, CallbackQuery query) {
		if (query.getMessage() == null || query.getMessage().getChat() == null || query.getData() == null || query.getFrom() == null) {
			return Optional.empty();
		}
		Chat where = query.getMessage().getChat();
		if (bot.settings().isStaffChat(where.getId())) {
			return StaffReading.press(bot, letter, query);
		}
		TelegramChat chat = new TelegramChat(bot.name(), where.getId());
		boolean shared = !where.isUserChat();
		String conversation = shared ? chat.member(query.getFrom().getId()) : chat.key();
		return Optional.of(new Incoming.FromVisitor(chat, letter,
				VisitorMessage.of(conversation, "p" + letter, query.getData(), language(query.getFrom()), shared)));
	}

	/** Tells whether a visitor sent it on purpose; notices of Telegram, such as a pinned message, are none. */
	private static boolean isContent(Message message) {
		return message.hasSticker() || message.hasPhoto() || message.hasVoice() || message.hasVideo() || message.hasVideoNote()
				|| message.hasAudio() || message.hasDocument() || message.hasAnimation() || message.hasPoll() || message.hasLocation()
				|| message.hasContact() || message.hasDice() || message.hasGame() || message.hasStory() || message.hasPaidMedia()
				|| message.getVenue() != null || message.getChecklist() != null;
	}

	private static boolean isBot(@Nullable User user) {
		return user != null && Boolean.TRUE.equals(user.getIsBot());
	}

	static String language(@Nullable User user) {
		return user == null || user.getLanguageCode() == null ? "" : user.getLanguageCode();
	}
}
