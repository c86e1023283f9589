package dev.puente.fair;

import java.nio.charset.StandardCharsets;

import dev.puente.language.Language;

/** Content lines of iCalendar: texts escaped, lines folded at 75 octets between characters (RFC 5545, sections 3.1 and 3.3.11). */
final class CalendarLines {

	private static final int OCTETS = 75;

	private final Language language;
	private final StringBuilder lines = new StringBuilder();

	CalendarLines(Language language) {
		this.language = language;
	}

	/** Adds a value that needs no escaping. */
	CalendarLines add(String name, String value) {
		fold(name + ":" + value);
		return this;
	}

	/** Adds a text in the language of the calendar. */
	CalendarLines text(String name, String value) {
		String escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
		return add(name + (name.startsWith("X-") ? "" : ";LANGUAGE=" + language.code()), escaped);
	}

	private void fold(String line) {
		int octets = 0;
		for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
			String character = Character.toString(line.codePointAt(i));
			int size = character.getBytes(StandardCharsets.UTF_8).length;
			if (octets + size > OCTETS) {
				lines.append("\r\n ");
				octets = 1;
			}
			lines.append(character);
			octets += size;
		}
		lines.append("\r\n");
	}

	@Override
	public String toString() {
		return lines.toString();
	}
}
