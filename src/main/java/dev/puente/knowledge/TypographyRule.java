package dev.puente.knowledge;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A slip of typing.
 *
 * @param slip matches it
 * @param reason what it is
 * @param mend what to type
 */
record TypographyRule(Pattern slip, String reason, String mend) {

	/** Characters shown before and after a slip. */
	private static final int CONTEXT = 12;

	static TypographyRule of(String slip, String reason, String mend) {
		return new TypographyRule(Pattern.compile(slip), reason, mend);
	}

	/**
	 * Finds the slip in a line.
	 *
	 * @param text what is searched; as long as the line's text
	 */
	Stream<Fault> faults(WrittenLine line, String text) {
		return slip.matcher(text).results()
				.map(found -> Fault.warning(line.file(), line.line(), reason + ": «" + around(line.text(), found) + "»", mend));
	}

	private static String around(String text, MatchResult found) {
		int start = Math.max(0, found.start() - CONTEXT);
		int end = Math.min(text.length(), found.end() + CONTEXT);
		return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
	}
}
