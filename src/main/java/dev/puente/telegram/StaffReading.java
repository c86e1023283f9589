package dev.puente.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads what staff say in their chat: replies to the bot's messages about a case, and presses of their buttons. */
final class StaffReading {

	/** The ids of the letters of staff begin so. */
	static final String LETTER = "staff.";

	/** The bot's own message names its case first; what a visitor wrote comes after it. */
	private static final Pattern CASE = Pattern.compile("\\bC-[0-9A-Z]{6}\\b");
	private static final Pattern PRESS = Pattern.compile("(/take|/back) (C-[0-9A-Z]{6})");

	private StaffReading() {
	}

	static Optional<Incoming> reply(Bot bot, String letter, Message message) {
		Message original = message.getReplyToMessage();
		if (original == null || original.getFrom() == null || !bot.identity().is(original.getFrom().getId()) || !original.hasText()
				|| (!message.hasText() && !UpdateReading.isContent(message))) {
			return Optional.empty();
		}
		Matcher found = CASE.matcher(original.getText());
		String text = message.hasText() ? message.getText() : StaffWords.NO_TEXT;
		return found.find()
				? name(message).map(name -> words(bot, letter, message.getChat().getId(), found.group(), name, text))
				: Optional.empty();
	}

	/** Returns who says it; nothing for other bots. */
	private static Optional<String> name(Message message) {
		if (isHidden(message)) {
			return Optional.of(title(message.getChat()));
		}
		return Optional.ofNullable(message.getFrom()).filter(user -> !UpdateReading.isBot(user)).map(StaffReading::name);
	}

	/** An administrator who hides their name speaks as the group itself (Bot API, Message.sender_chat). */
	private static boolean isHidden(Message message) {
		return message.getSenderChat() != null && message.getSenderChat().getId().equals(message.getChat().getId());
	}

	static Optional<Incoming> press(Bot bot, String letter, CallbackQuery query) {
		Matcher press = PRESS.matcher(query.getData());
		Chat chat = query.getMessage().getChat();
		String name = UpdateReading.isBot(query.getFrom()) ? title(chat) : name(query.getFrom());
		return press.matches()
				? Optional.of(words(bot, letter, chat.getId(), press.group(2), name, press.group(1)))
				: Optional.empty();
	}

	private static String name(User user) {
		return user.getLastName() == null ? user.getFirstName() : user.getFirstName() + " " + user.getLastName();
	}

	private static String title(Chat chat) {
		return chat.getTitle() == null ? "Puente" : chat.getTitle();
	}

	private static Incoming words(Bot bot, String letter, long chat, String caseId, String name, String text) {
		return new Incoming.FromStaff(new TelegramChat(bot.name(), chat), LETTER + letter, new StaffWords(letter, caseId, name, text));
	}
}
