package dev.puente.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.conversation.VisitorMessage;

/** Reads what is said in groups: the bot hears only what names it or replies to it. Each member has a conversation of their own. */
final class GroupReading {

	private static final Pattern MENTION = Pattern.compile("(?<![\\w/])@(\\w{4,32})\\b");
	private static final Pattern ADDRESSED_COMMAND = Pattern.compile("/\\w{1,32}@(\\w{4,32})(?:\\s.*)?", Pattern.DOTALL);

	private GroupReading() {
	}

	/** @param first the number under which the group is remembered */
	static Optional<Incoming.FromVisitor> read(Bot bot, String letter, Message message, LongUnaryOperator first) {
		if (message.getFrom() == null || message.getChat().isChannelChat()) {
			return Optional.empty();
		}
		return UpdateReading.words(message).flatMap(text -> words(bot, message, text)).map(words -> {
			TelegramChat chat = new TelegramChat(bot.name(), message.getChat().getId());
			TelegramChat remembered = new TelegramChat(bot.name(), first.applyAsLong(chat.id()));
			return new Incoming.FromVisitor(chat, letter, VisitorMessage.of(remembered.member(message.getFrom().getId()),
					"m" + message.getMessageId(), words, UpdateReading.language(message.getFrom()), true));
		});
	}

	/** Returns what was said to the bot; a mention alone asks for help. */
	private static Optional<String> words(Bot bot, Message message, String text) {
		Matcher command = ADDRESSED_COMMAND.matcher(text.strip());
		if (command.matches()) {
			return isMe(bot, command.group(1)) ? Optional.of(text) : Optional.empty();
		}
		Matcher mention = MENTION.matcher(text);
		while (mention.find()) {
			if (isMe(bot, mention.group(1))) {
				String rest = new StringBuilder(text).delete(mention.start(), mention.end()).toString().strip();
				return Optional.of(rest.isEmpty() ? "/help" : rest);
			}
		}
		return repliesToBot(bot, message) ? Optional.of(text) : Optional.empty();
	}

	private static boolean repliesToBot(Bot bot, Message message) {
		Message original = message.getReplyToMessage();
		return original != null && original.getFrom() != null && bot.identity().is(original.getFrom().getId());
	}

	private static boolean isMe(Bot bot, String name) {
		return bot.identity().username().filter(name.toLowerCase(Locale.ROOT)::equals).isPresent();
	}
}
