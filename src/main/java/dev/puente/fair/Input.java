package dev.puente.fair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a visitor did: typed words, pressed a button of a form, or pressed one of the desk itself. */
sealed interface Input {

	/** Words. */
	record Typed(String text) implements Input {
	}

	/**
	 * A button of a form.
	 *
	 * @param form id of the form that it belongs to
	 * @param revision of the form that it was shown with
	 * @param action what it does
	 */
	record Pressed(String form, int revision, String action) implements Input {
	}

	/** A button of the desk: {@code begin}, {@code plan}, {@code remind Asia/Tehran} … */
	record Asked(String action) implements Input {
	}

	/** Words that the command of a button begins with belong to a button, whoever typed them. */
	static Input read(String text) {
		String words = text.strip();
		if (!words.equals(FairDesk.COMMAND) && !words.startsWith(FairDesk.COMMAND + " ")) {
			return new Typed(words);
		}
		String action = words.substring(FairDesk.COMMAND.length()).strip();
		Matcher ofForm = Pattern.compile("([0-9a-f]{8})\\.(\\d{1,6}) (.*)").matcher(action);
		return ofForm.matches() ? new Pressed(ofForm.group(1), Integer.parseInt(ofForm.group(2)), ofForm.group(3)) : new Asked(action);
	}
}
