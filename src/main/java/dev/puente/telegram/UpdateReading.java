package dev.puente.telegram;

import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.language.LanguageDetector;

/** Reads updates of the kinds that the bot serves: messages and their later versions, and presses of its buttons. */
final class UpdateReading {

	private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");

	private UpdateReading() {
	}

	/**
	 * Returns what an update brings, or empty when the bot does not serve its kind.
	 *
	 * @throws UpdateUnreadable when the library cannot read it
	 */
	static Optional<Incoming> read(Bot bot, Update update) {
		return read(bot, update, chat -> chat);
	}

	/** @param first the number that a chat had before it became a supergroup, under which it is remembered */
	static Optional<Incoming> read(Bot bot, Update update, LongUnaryOperator first) {
		if (update instanceof UpdateJson.Whole whole && whole.unreadable()) {
			throw new UpdateUnreadable();
		}
		String letter = Integer.toString(update.getUpdateId());
		if (update.getCallbackQuery() != null) {
			return press(bot, letter, update.getCallbackQuery(), first);
		}
		Message message = update.getMessage() == null ? update.getEditedMessage() : update.getMessage();
		if (message == null || message.getChat() == null) {
			return Optional.empty();
		}
		if (isStaffChat(bot, message.getChat(), first)) {
			return update.getMessage() == null ? Optional.empty() : StaffReading.reply(bot, letter, message);
		}
		if (isBot(message.getFrom())) {
			return Optional.empty();
		}
		Optional<Incoming.FromVisitor> read = message.getChat().isUserChat()
				? inPrivate(bot, letter, message)
				: GroupReading.read(bot, letter, message, first);
		if (update.getMessage() == null) {
			// only words are taken anew when they were changed; a command is done once
			return read.filter(incoming -> incoming.message().kind() == Kind.QUESTION)
					.map(incoming -> new Incoming.FromVisitor(incoming.chat(), letter, incoming.message().edited(letter)));
		}
		return read.map(Incoming.class::cast);
	}

	private static Optional<Incoming.FromVisitor> inPrivate(Bot bot, String letter, Message message) {
		TelegramChat chat = new TelegramChat(bot.name(), message.getChat().getId());
		String language = language(message.getFrom());
		Optional<String> words = words(message);
		if (words.isEmpty() && !isContent(message)) {
			return Optional.empty();
		}
		// the pieces of an album come as updates of their own, but are one thing that the visitor sent; its words stand with the first
		boolean piece = message.getMediaGroupId() != null && message.getEditDate() == null;
		String id = piece ? "album-" + message.getMediaGroupId() : letter;
		if (words.isPresent()) {
			return Optional.of(new Incoming.FromVisitor(chat, id,
					VisitorMessage.of(chat.key(), "m" + message.getMessageId(), words.get(), language, false)));
		}
		return Optional.of(new Incoming.FromVisitor(chat, id, new VisitorMessage(chat.key(), id, Kind.UNSUPPORTED, "", language)));
	}

	private static boolean isStaffChat(Bot bot, Chat chat, LongUnaryOperator first) {
		return bot.settings().isStaffChat(chat.getId()) || bot.settings().isStaffChat(first.applyAsLong(chat.getId()));
	}

	private static Optional<Incoming> press(Bot bot, String letter, CallbackQuery query, LongUnaryOperator first) {
		if (query.getMessage() == null || query.getMessage().getChat() == null || query.getData() == null || query.getFrom() == null) {
			return Optional.empty();
		}
		Chat where = query.getMessage().getChat();
		if (isStaffChat(bot, where, first)) {
			return StaffReading.press(bot, letter, query);
		}
		TelegramChat chat = new TelegramChat(bot.name(), where.getId());
		boolean shared = !where.isUserChat();
		String conversation = shared
				? new TelegramChat(bot.name(), first.applyAsLong(where.getId())).member(query.getFrom().getId())
				: chat.key();
		return Optional.of(new Incoming.FromVisitor(chat, letter,
				VisitorMessage.of(conversation, "p" + letter, query.getData(), language(query, shared), shared),
				Optional.ofNullable(query.getId()).map(id -> new Press(id, query.getMessage().getMessageId()))));
	}

	/**
	 * A button in a group speaks the language of the message that it stands below, also to a member who has never said a word. The first
	 * paragraph tells it: sources may be of the other language.
	 */
	private static String language(CallbackQuery query, boolean shared) {
		String text = shared && query.getMessage() instanceof Message below
				? words(below).flatMap(words -> PARAGRAPH.splitAsStream(words.strip()).findFirst()).orElse("")
				: "";
		return switch (LanguageDetector.detect(text)) {
			case FA, ES, MIXED -> LanguageDetector.languageOf(text).code();
			case FINGLISH, ENGLISH, OTHER -> language(query.getFrom());
		};
	}

	/** Returns what is written in a message, or below its picture. */
	static Optional<String> words(Message message) {
		return Optional.ofNullable(message.hasText() ? message.getText() : message.getCaption()).filter(text -> !text.isBlank());
	}

	/** Tells whether a visitor sent it on purpose; notices of Telegram, such as a pinned message, are none. */
	static boolean isContent(Message message) {
		return message.hasSticker() || message.hasPhoto() || message.hasVoice() || message.hasVideo() || message.hasVideoNote()
				|| message.hasAudio() || message.hasDocument() || message.hasAnimation() || message.hasPoll() || message.hasLocation()
				|| message.hasContact() || message.hasDice() || message.hasGame() || message.hasStory() || message.hasPaidMedia()
				|| message.getVenue() != null || message.getChecklist() != null;
	}

	static boolean isBot(@Nullable User user) {
		return user != null && Boolean.TRUE.equals(user.getIsBot());
	}

	static String language(@Nullable User user) {
		return user == null || user.getLanguageCode() == null ? "" : user.getLanguageCode();
	}
}
