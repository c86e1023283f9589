package dev.puente.telegram;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;

/** What a typed or pressed text means: {@code /lang fa} is a command with an argument, other words are a question. */
record Command(Kind kind, String argument) {

	private static final Pattern SLASH = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

	/** Reads a text; an unknown command asks for help. */
	static Command read(String text) {
		Matcher matcher = SLASH.matcher(text.strip());
		if (!matcher.matches()) {
			return new Command(Kind.QUESTION, text);
		}
		String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
		return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
			case "start" -> new Command(Kind.START, argument);
			case "doc" -> new Command(Kind.DOCUMENT, argument);
			case "lang" -> new Command(Kind.LANGUAGE, argument);
			default -> new Command(Kind.HELP, argument);
		};
	}

	VisitorMessage message(TelegramChat chat, String id, String language) {
		return new VisitorMessage(chat.key(), id, kind, argument, language);
	}
}
