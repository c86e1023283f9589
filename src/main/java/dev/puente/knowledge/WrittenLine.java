package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.language.Language;

/**
 * A line as its author typed it, without source marks and anchor.
 *
 * @param file path within the knowledge folder
 * @param line from 1
 * @param text what the reader sees of it
 */
record WrittenLine(String file, int line, String text) {

	private static final Pattern MARKS = Pattern.compile("[ \u00a0]?\\[[A-Z]+\\d+(?:\\s*[,،]\\s*[A-Z]+\\d+)*]");
	private static final Pattern ANCHOR = Pattern.compile("^#+ | \\{#[a-z0-9-]+}$");

	/** Returns the lines of a text and the title in that language. */
	static Stream<WrittenLine> of(WrittenDocument document, Language language) {
		YamlNode title = document.yaml().get("title").get(language.code());
		List<WrittenLine> lines = new ArrayList<>();
		title.text().ifPresent(text -> lines.add(new WrittenLine(document.files().path("document.yaml"), title.line(), text)));
		String[] texts = document.files().texts().getOrDefault(language.code(), "").split("\n", -1);
		for (int i = 0; i < texts.length; i++) {
			String text = ANCHOR.matcher(MARKS.matcher(texts[i].stripTrailing()).replaceAll("")).replaceAll("");
			lines.add(new WrittenLine(document.file(language), i + 1, text));
		}
		return lines.stream();
	}
}
