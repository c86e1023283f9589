package dev.puente.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one normaliser of Puente: index, query, quote check and evaluation compare texts after it.
 *
 * <p>Unicode NFKC (presentation forms, full-width letters), lower case, no accents, harakat or kashida; Arabic letters that Persian writes
 * otherwise become the Persian ones (ي ى → ی, ك → ک, ة ۀ → ه, أ إ ٱ آ → ا, ؤ → و, ئ → ی); digits of any script become 0–9. The half-space
 * (ZWNJ) stays, in its several encodings made one; other invisible characters vanish.
 */
public final class TextFolding {

	/** The zero-width non-joiner: Persian's half-space. */
	static final char HALF_SPACE = '\u200c';
	/** The letter that Spanish has beside n. */
	static final char ENYE = 'ñ';

	/** Values of {@link #KNOWN} that no letter is folded to. */
	private static final char UNKNOWN = 0;
	private static final char NOTHING = '\ufffe';
	private static final char TOGETHER = '\uffff';
	/** What letters of the scripts in use, and the punctuation beside them, are folded to, found when first met; threads may find the same twice. */
	private static final char[] KNOWN = new char[0x2070];

	private TextFolding() {
	}

	/**
	 * Folds a text.
	 *
	 * @param text any text
	 * @return the folded text; not longer than four times the text in UTF-16 units
	 */
	public static String fold(String text) {
		if (isFoldedAscii(text)) {
			return text;
		}
		StringBuilder folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char folding = folded(text.charAt(i));
			if (folding == TOGETHER) {
				return foldTogether(text);
			}
			if (folding != NOTHING) {
				folded.append(folding);
			}
		}
		return folded.toString();
	}

	/** Folds a text all but its ñ: «caña» is not «cana», though whoever has no such key means either. */
	static String foldAllButEnye(String text) {
		String composed = text.indexOf('\u0303') < 0 ? text : text.replace("n\u0303", "ñ").replace("N\u0303", "Ñ");
		StringBuilder folded = null;
		int start = 0;
		for (int i = 0; i < composed.length(); i++) {
			if (composed.charAt(i) == ENYE || composed.charAt(i) == 'Ñ') {
				folded = folded == null ? new StringBuilder(composed.length()) : folded;
				folded.append(fold(composed.substring(start, i))).append(ENYE);
				start = i + 1;
			}
		}
		return folded == null ? fold(text) : folded.append(fold(composed.substring(start))).toString();
	}

	/** What a letter becomes wherever it stands: letters are folded one by one, as marks are dropped and their order does not count. */
	private static char folded(char c) {
		if (c >= KNOWN.length) {
			return TOGETHER;
		}
		char known = KNOWN[c];
		if (known != UNKNOWN) {
			return known;
		}
		String alone = foldTogether(String.valueOf(c));
		char found = isGreek(c) || alone.length() > 1 ? TOGETHER : alone.isEmpty() ? NOTHING : alone.charAt(0);
		KNOWN[c] = found;
		return found;
	}

	/** The lower case of sigma depends on what follows. */
	private static boolean isGreek(char c) {
		return c >= 0x0370 && c < 0x0400;
	}

	/** Folds a text as a whole; what {@link #fold} does letter by letter where it can. */
	static String foldTogether(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
		StringBuilder folded = new StringBuilder(decomposed.length());
		for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
			append(folded, decomposed.codePointAt(i));
		}
		return folded.toString();
	}

	private static boolean isFoldedAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == 0 || c >= 0x80 || (c >= 'A' && c <= 'Z')) {
				return false;
			}
		}
		return true;
	}

	private static void append(StringBuilder folded, int codePoint) {
		int type = Character.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
			return;
		}
		if (type == Character.DECIMAL_DIGIT_NUMBER) {
			folded.append((char) ('0' + Character.digit(codePoint, 10)));
			return;
		}
		int letter = persian(codePoint);
		if (letter != 0) {
			folded.appendCodePoint(letter);
		}
	}

	/** Maps Arabic letters to Persian's; 0 = drop. */
	private static int persian(int codePoint) {
		return switch (codePoint) {
			case 'ي', 'ى', 'ې', 'ێ' -> 'ی';
			case 'ك', 'ڪ', 'ګ' -> 'ک';
			case 'ة', 'ۀ', 'ہ', 'ھ', 'ە', 'ۂ', 'ۃ' -> 'ه';
			case 'ٱ', 'ٲ', 'ٳ' -> 'ا';
			case 'ۆ', 'ۇ' -> 'و';
			case 'ء', 'ـ' -> 0;
			// soft hyphen, zero-width space and joiner, word joiner, byte order mark, marks and isolates of direction
			case 0xAD, 0x200B, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F, 0x061C -> 0;
			// the logical not sign is what an old Persian keyboard layout sends for the half-space
			case 0xAC -> HALF_SPACE;
			default -> codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069 ? 0 : codePoint;
		};
	}
}
