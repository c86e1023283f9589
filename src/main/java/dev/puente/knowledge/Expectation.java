package dev.puente.knowledge;

import java.util.List;
import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** What a right answer to a known question holds. */
public final class Expectation {

	private static final int WHOLE_WORD = 4;
	/** Between thousands. */
	private static final Pattern SEPARATOR = Pattern.compile("(?<=\\d)[.,٬\u00a0\u202f ](?=\\d{3}(?!\\d))");
	private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f\u2009\u200c]+");

	private Expectation() {
	}

	/** Tells whether a text holds an alternative of every group. */
	public static boolean holdsAll(String text, List<List<String>> groups) {
		return groups.stream().allMatch(group -> group.stream().anyMatch(one -> holds(text, one)));
	}

	/** Tells whether a text holds an alternative, both normalised; a bare number or a word of up to four letters must stand alone. */
	public static boolean holds(String text, String alternative) {
		return new Text(text).holds(alternative);
	}

	/** A text that is searched for many alternatives. */
	static final class Text {

		private final String compact;
		private final String numbersWhole;

		Text(String text) {
			String folded = TextFolding.fold(text);
			compact = compact(folded);
			numbersWhole = SEPARATOR.matcher(folded).replaceAll("");
		}

		boolean holds(String alternative) {
			String wanted = TextFolding.fold(alternative).strip();
			return aloneOnly(wanted) ? holdsAlone(wanted) : compact.contains(compact(wanted));
		}

		private boolean holdsAlone(String wanted) {
			int at = numbersWhole.indexOf(wanted);
			while (at >= 0 && !standsAlone(at, at + wanted.length())) {
				at = numbersWhole.indexOf(wanted, at + 1);
			}
			return at >= 0;
		}

		private boolean standsAlone(int from, int to) {
			return (from == 0 || !letterOrNumber(numbersWhole.codePointBefore(from)))
					&& (to == numbersWhole.length() || !letterOrNumber(numbersWhole.codePointAt(to)));
		}
	}

	private static boolean aloneOnly(String wanted) {
		return !wanted.isEmpty() && (wanted.chars().allMatch(Expectation::digit)
				|| wanted.length() <= WHOLE_WORD && wanted.codePoints().allMatch(Expectation::letterOrNumber));
	}

	private static boolean letterOrNumber(int character) {
		return Character.isLetter(character) || digit(character);
	}

	private static boolean digit(int character) {
		return character >= '0' && character <= '9';
	}

	private static String compact(String folded) {
		return SPACES.matcher(folded).replaceAll("");
	}
}
