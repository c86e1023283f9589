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

/** Reads updates of the kinds that the bot serves: messages of private chats, and presses of its buttons. */
final class UpdateReading {

	private UpdateReading() {
	}

	/**
	 * What an update brings.
	 *
	 * @param callbackQuery id of the query to be answered, empty when it was no button
	 */
	record Incoming(TelegramChat chat, VisitorMessage message, String callbackQuery) {
	}

	/** Returns what an update brings, or empty when the bot does not serve its kind. */
	static Optional<Incoming> read(String bot, Update update) {
		if (update.getMessage() != null) {
			return message(bot, update.getUpdateId(), update.getMessage());
		}
		return update.getCallbackQuery() == null ? Optional.empty() : press(bot, update.getUpdateId(), update.getCallbackQuery());
	}

	private static Optional<Incoming> message(String bot, int update, Message message) {
		if (!isPrivate(message.getChat()) || isBot(message.getFrom())) {
			return Optional.empty();
		}
		TelegramChat chat = new TelegramChat(bot, message.getChat().getId());
		String language = language(message.getFrom());
		if (message.hasText()) {
			return Optional.of(new Incoming(chat, Command.read(message.getText()).message(chat, Integer.toString(update), language), ""));
		}
		if (!isContent(message)) {
			return Optional.empty();
		}
		// the pieces of an album come as updates of their own, but are one thing that the visitor sent
		String id = message.getMediaGroupId() == null ? Integer.toString(update) : "album-" + message.getMediaGroupId();
		return Optional.of(new Incoming(chat, new VisitorMessage(chat.key(), id, Kind.UNSUPPORTED, "", language), ""));
	}

	private static Optional<Incoming> press(String bot, int update, CallbackQuery query) {
		if (query.getMessage() == null || query.getData() == null || !isPrivate(query.getMessage().getChat())) {
			return Optional.empty();
		}
		TelegramChat chat = new TelegramChat(bot, query.getMessage().getChat().getId());
		VisitorMessage message = Command.read(query.getData()).message(chat, Integer.toString(update), language(query.getFrom()));
		return Optional.of(new Incoming(chat, message, query.getId()));
	}

	/** Tells whether a visitor sent it on purpose; notices of Telegram, such as a pinned message, are none. */
	private static boolean isContent(Message message) {
		return message.hasSticker() || message.hasPhoto() || message.hasVoice() || message.hasVideo() || message.hasVideoNote()
				|| message.hasAudio() || message.hasDocument() || message.hasAnimation() || message.hasPoll() || message.hasLocation()
				|| message.hasContact() || message.hasDice() || message.hasGame() || message.hasStory() || message.hasPaidMedia()
				|| message.getVenue() != null || message.getChecklist() != null;
	}

	private static boolean isPrivate(@Nullable Chat chat) {
		return chat != null && chat.isUserChat();
	}

	private static boolean isBot(@Nullable User user) {
		return user != null && Boolean.TRUE.equals(user.getIsBot());
	}

	private static String language(@Nullable User user) {
		return user == null || user.getLanguageCode() == null ? "" : user.getLanguageCode();
	}
}
