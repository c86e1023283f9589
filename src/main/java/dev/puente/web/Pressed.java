package dev.puente.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the page typed or pressed.
 *
 * @param said what goes into the talk
 * @param shown what the page shows as the visitor's turn: a button shows its label, not its command
 */
record Pressed(String said, String shown) {

	/** Between the command and the label in a button's value. */
	private static final char SEPARATOR = '|';

	/** Reads the fields of a form: a button carries {@code command|label}. */
	static Pressed of(@Nullable String question, @Nullable String pressed) {
		String value = Optional.ofNullable(pressed).orElse("");
		int at = value.indexOf(SEPARATOR);
		if (at > 0 && value.startsWith("/")) {
			return new Pressed(VisitorText.question(value.substring(0, at)), VisitorText.question(value.substring(at + 1)));
		}
		String asked = VisitorText.question(question);
		return new Pressed(asked, asked);
	}
}
