package dev.puente.telegram;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.Language;

/**
 * Keeps text of the other direction in order: runs of it are wrapped in FSI … PDI (Unicode Bidirectional Algorithm, UAX #9, 2.4.2), so that
 * brackets, numbers and full stops stay where they belong, and a line that begins with a foreign name keeps its own direction.
 */
final class Isolates {

	private static final char FSI = '\u2068';
	private static final char PDI = '\u2069';
	private static final Pattern CONTROLS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
	/** Longer runs are text of their own; a message may have to be cut within them. */
	private static final int LONGEST = 400;

	private static final String INSIDE = " \\p{Nd}\\p{Punct}\u2019\u2013\u2014\u00B7";
	private static final Pattern LATIN = Pattern.compile("[/@]?\\d*\\p{IsLatin}[\\p{IsLatin}\\p{M}" + INSIDE + "]*");
	private static final Pattern ARABIC = Pattern
			.compile("\\p{IsArabic}[\\p{IsArabic}\\p{M}\u200C\u060C\u061B\u061F\u00AB\u00BB" + INSIDE + "]*");
	/** Numbers that right-to-left order would turn around: with hyphens or a leading plus. */
	private static final Pattern NUMBER = Pattern.compile("\\+\\p{Nd}[\\p{Nd} -]*\\p{Nd}|\\p{Nd}+(?:-\\p{Nd}+)++");
	private static final String CLOSING = "%°+#/";

	private Isolates() {
	}

	/** Returns the text with isolates where its language needs them; what is within one line stays within it. */
	static String in(Language language, String text) {
		String clean = CONTROLS.matcher(text).replaceAll("");
		return language.rightToLeft() ? wrap(Pattern.compile(LATIN + "|" + NUMBER), clean) : wrap(ARABIC, clean);
	}

	/** Returns a name or a title as one piece when it is foreign as a whole, whatever it begins with; else as {@link #in} does. */
	static String whole(Language language, String text) {
		String clean = CONTROLS.matcher(text).replaceAll("");
		boolean foreign = clean.codePoints().anyMatch(Character::isLetter)
				&& clean.codePoints().filter(Character::isLetter).noneMatch(letter -> isOf(language, letter));
		return foreign && clean.length() <= LONGEST && clean.indexOf('\n') < 0 ? FSI + clean + PDI : in(language, clean);
	}

	private static boolean isOf(Language language, int letter) {
		return Character.UnicodeScript
				.of(letter) == (language.rightToLeft() ? Character.UnicodeScript.ARABIC : Character.UnicodeScript.LATIN);
	}

	private static String wrap(Pattern foreign, String text) {
		StringBuilder result = new StringBuilder();
		Matcher runs = foreign.matcher(text);
		int done = 0;
		while (runs.find(done)) {
			int end = trimmed(text, runs.start(), runs.end());
			result.append(text, done, runs.start());
			String run = text.substring(runs.start(), end);
			result.append(run.length() > LONGEST ? run : FSI + run + PDI);
			done = end;
		}
		return result.append(text, done, text.length()).toString();
	}

	/** Leaves the punctuation after a run to the text around it, but not a bracket that the run opened. */
	private static int trimmed(String text, int start, int end) {
		int to = end;
		while (to > start + 1 && !belongs(text.codePointBefore(to))) {
			to--;
		}
		int open = 0;
		for (int i = start; i < to; i++) {
			open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
		}
		while (open > 0 && to < end && text.charAt(to) == ')') {
			open--;
			to++;
		}
		return to;
	}

	private static boolean belongs(int c) {
		return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || CLOSING.indexOf(c) >= 0;
	}
}
