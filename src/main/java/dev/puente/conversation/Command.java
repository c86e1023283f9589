package dev.puente.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.language.TextFolding;

/** What a typed or pressed text means: {@code /lang fa} is a command with an argument, other words are a question. */
record Command(Kind kind, String argument) {

	private static final Pattern SLASH = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
	private static final Map<String, Kind> NAMES = Map.ofEntries(Map.entry("start", Kind.START), Map.entry("doc", Kind.DOCUMENT),
			Map.entry("lang", Kind.LANGUAGE), Map.entry("src", Kind.SOURCE), Map.entry("other", Kind.OTHER_LANGUAGE),
			Map.entry("ask", Kind.OFFERED), Map.entry("up", Kind.HELPFUL), Map.entry("down", Kind.UNHELPFUL), Map.entry("why", Kind.REASON),
			Map.entry("person", Kind.PERSON), Map.entry("end", Kind.LEAVE), Map.entry("sources", Kind.SOURCES),
			Map.entry("latest", Kind.LATEST), Map.entry("status", Kind.STATUS), Map.entry("privacy", Kind.PRIVACY),
			Map.entry("forget", Kind.FORGET), Map.entry("subscribe", Kind.SUBSCRIBE), Map.entry("feria", Kind.FAIR),
			Map.entry("fair", Kind.FAIR));
	/** Whoever writes only this wants the desk, not an answer; compared as search compares words. */
	private static final Set<String> FAIR = Set
			.of("feria", "la feria", "نمایشگاه", "نمایشگاه هاوانا", "namayeshgah", "namayeshgah havana", "namayeshgahe havana").stream()
			.map(TextFolding::fold).collect(Collectors.toUnmodifiableSet());
	/** Telegram takes only Latin letters for a command, so that the slash and the bot's name of a Persian one come as text. */
	private static final Pattern SIGNS = Pattern.compile("^/|(?<=\\S)@\\w+$");

	/** Reads a text; an unknown command asks for help. */
	static Command read(String text) {
		Matcher matcher = SLASH.matcher(text.strip());
		if (!matcher.matches()) {
			return fair(text) ? new Command(Kind.FAIR, "") : new Command(Kind.QUESTION, text);
		}
		String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
		Kind kind = NAMES.getOrDefault(matcher.group(1).toLowerCase(Locale.ROOT), Kind.HELP);
		return kind == Kind.HELP && fair(text) ? new Command(Kind.FAIR, "") : new Command(kind, argument);
	}

	private static boolean fair(String text) {
		return FAIR.contains(TextFolding.fold(SIGNS.matcher(text.strip()).replaceAll("")));
	}
}
