package dev.puente.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.User;
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
				|| !message.hasText()) {
			return Optional.empty();
		}
		Matcher found = CASE.matcher(original.getText());
		return found.find()
				? Optional.of(words(bot, letter, message.getChat().getId(), found.group(), message.getFrom(), message.getText()))
				: Optional.empty();
	}

	static Optional<Incoming> press(Bot bot, String letter, CallbackQuery query) {
		Matcher press = PRESS.matcher(query.getData());
		return press.matches()
				? Optional.of(words(bot, letter, query.getMessage().getChat().getId(), press.group(2), query.getFrom(), press.group(1)))
				: Optional.empty();
	}

	private static Incoming words(Bot bot, String letter, long chat, String caseId, User staff, String text) {
		String name = staff.getLastName() == null ? staff.getFirstName() : staff.getFirstName() + " " + staff.getLastName();
		return new Incoming.FromStaff(new TelegramChat(bot.name(), chat), LETTER + letter, new StaffWords(letter, caseId, name, text));
	}
}
