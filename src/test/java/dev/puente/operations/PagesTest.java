package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.puente.language.Language;
import dev.puente.language.Messages;

/** The pages for people: their links lead somewhere, and those for visitors say what the bot says. */
class PagesTest {

	private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]]*]\\(([^)\\s]+)\\)|(?:src|href)=\"([^\"]+)\"");
	private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
	private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
	private static final List<String> COMMANDS = List.of("feria", "sources", "latest", "subscribe", "person", "lang", "status", "privacy",
			"forget", "help");

	@Test
	void everyLinkLeadsSomewhere() throws IOException {
		List<String> broken = new ArrayList<>();
		for (Path page : pages()) {
			String text = CODE.matcher(Files.readString(page)).replaceAll("");
			LINK.matcher(text).results().map(link -> link.group(1) == null ? link.group(2) : link.group(1))
					.filter(link -> !link.matches("[a-z]+:.*")).filter(link -> !leads(page, link))
					.forEach(link -> broken.add(page + " → " + link));
		}
		assertThat(broken).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void theHelpForVisitorsIsWhatTheBotSays(Language language) throws IOException {
		Messages messages = new Messages();
		StringBuilder page = new StringBuilder("# " + messages.text(language, "command.help") + "\n");
		for (String text : List.of("start.text", "help.text")) {
			page.append('\n').append(messages.text(language, text)).append('\n');
		}
		page.append("\n| | |\n|---|---|\n");
		COMMANDS.forEach(command -> page.append("| /").append(command).append(" | ").append(messages.text(language, "command." + command))
				.append(" |\n"));
		page.append('\n').append(messages.text(language, "privacy.text")).append('\n');
		Path committed = Path.of("docs/help_" + language.code() + ".md");
		Path fresh = Files.writeString(Path.of("target/help_" + language.code() + ".md"), page);
		assertThat(page.toString()).as("mend it with: cp %s %s", fresh, committed).isEqualTo(Files.readString(committed));
	}

	private static List<Path> pages() throws IOException {
		try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.walk(Path.of("docs"))) {
			return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
		}
	}

	private static boolean leads(Path page, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
		if (!Files.exists(target)) {
			return false;
		}
		return parts.length == 1 || !target.toString().endsWith(".md") || anchors(target).contains(parts[1]);
	}

	/** Returns the anchors that a page of Markdown gets from its headings. */
	private static Set<String> anchors(Path page) {
		try {
			return HEADING.matcher(CODE.matcher(Files.readString(page)).replaceAll("")).results()
					.map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-'))
					.collect(Collectors.toSet());
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
