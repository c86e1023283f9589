package dev.puente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts texts into words, Persian and Spanish alike; a word's script decides how it is stemmed.
 *
 * <p>A word is a run of letters, digits and half-spaces. Thousands separators inside numbers vanish (18 740, 18.740, ۱۸٬۷۴۰ → 18740); digits
 * part from Persian letters and years from Latin ones (fihav2025 → fihav, 2025); number words become digits.
 */
public final class Tokens {

	private static final Pattern HALF_SPACES = Pattern.compile(TextFolding.HALF_SPACE + "+");

	private Tokens() {
	}

	/** Returns the words and numbers of a text in order. */
	public static List<Token> of(String text) {
		String folded = TextFolding.foldAllButEnye(joinThousands(text));
		List<Token> tokens = new ArrayList<>();
		int start = -1;
		for (int i = 0; i <= folded.length(); i++) {
			boolean inside = i < folded.length() && isWordPart(folded.charAt(i));
			boolean border = inside && start >= 0 && scriptChanges(folded, i);
			if (start >= 0 && (!inside || border)) {
				add(tokens, folded.substring(start, i));
				start = -1;
			}
			if (inside && start < 0) {
				start = i;
			}
		}
		return NumberWords.replace(tokens);
	}

	private static boolean isWordPart(char c) {
		return Character.isLetterOrDigit(c) || c == TextFolding.HALF_SPACE || Character.isSurrogate(c) && Character.isLetter(c);
	}

	private static boolean scriptChanges(String text, int i) {
		char before = text.charAt(i - 1);
		char after = text.charAt(i);
		boolean digitAfterLetter = isDigit(after) && Character.isLetter(before);
		if (digitAfterLetter) {
			return isPersian(before) || yearStarts(text, i);
		}
		return isDigit(before) && isPersian(after) || isPersian(before) && isLatin(after) || isLatin(before) && isPersian(after);
	}

	private static boolean yearStarts(String text, int i) {
		int end = i;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end - i == 4;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean isPersian(char c) {
		return c >= 0x0600 && c <= 0x06FF;
	}

	private static boolean isLatin(char c) {
		return c >= 'a' && c <= 'z' || c == TextFolding.ENYE;
	}

	private static void add(List<Token> tokens, String run) {
		List<String> parts = run.indexOf(TextFolding.HALF_SPACE) < 0
				? List.of(run)
				: HALF_SPACES.splitAsStream(run).filter(part -> !part.isEmpty()).toList();
		if (parts.isEmpty()) {
			return;
		}
		String written = String.join("", parts);
		String word = written.replace(TextFolding.ENYE, 'n');
		tokens.add(isPersian(word.charAt(0))
				? PersianStemmer.token(word, parts)
				: new Token(word, SpanishStemmer.stem(word), List.of(), written));
	}

	/**
	 * Takes separators out of numbers: a point, comma or Arabic separator before exactly three digits, or a no-break space; and the point of
	 * ordinals, «16.ª».
	 */
	private static String joinThousands(String text) {
		StringBuilder joined = null;
		for (int i = 1; i < text.length() - 1; i++) {
			if (isThousandsSeparator(text, i) || isOrdinalPoint(text, i)) {
				if (joined == null) {
					joined = new StringBuilder(text);
				}
				joined.setCharAt(i, '\u200b');
			}
		}
		return joined == null ? text : joined.toString();
	}

	/** RAE writes ordinals with a point: 1.º, 16.ª, 3.er. */
	private static boolean isOrdinalPoint(String text, int i) {
		if (text.charAt(i) != '.' || !isDigit(text.charAt(i - 1))) {
			return false;
		}
		char next = text.charAt(i + 1);
		boolean third = next == 'e' && text.startsWith("er", i + 1) && (i + 3 >= text.length() || !Character.isLetter(text.charAt(i + 3)));
		return next == 'ª' || next == 'º' || third;
	}

	private static boolean isThousandsSeparator(String text, int i) {
		return i < text.length() - 3 && ".,٬\u00a0\u202f\u2009".indexOf(text.charAt(i)) >= 0 && Character.isDigit(text.charAt(i - 1))
				&& Character.isDigit(text.charAt(i + 1)) && Character.isDigit(text.charAt(i + 2)) && Character.isDigit(text.charAt(i + 3))
				&& (i + 4 >= text.length() || !Character.isDigit(text.charAt(i + 4)));
	}
}
