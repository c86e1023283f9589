package dev.puente.web;

import org.jspecify.annotations.Nullable;

/** The number of a page as a visitor's address gives it. */
final class PageNumber {

	private PageNumber() {
	}

	/** Returns the number, or the nearest that exists. */
	static int of(@Nullable String text, int last) {
		try {
			return Math.clamp(text == null ? 1 : Integer.parseInt(text), 1, last);
		} catch (NumberFormatException e) {
			return 1;
		}
	}
}
