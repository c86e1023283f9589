package dev.puente.admin;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with ordinary letters and without characters that nobody sees. The half-space of Persian stays.
 *
 * @param text in one line
 * @param leftOut how many characters were taken out
 */
record VisibleText(String text, int leftOut) {

	/** Letters in the form that they have beside others, and the ligatures of Latin letters. */
	private static final Pattern FORMS = Pattern.compile("[\\x{FB00}-\\x{FB06}\\x{FB50}-\\x{FDFF}\\x{FE70}-\\x{FEFC}]+");
	/** Zero-width characters but the half-space, directions, soft hyphens, tags, private ones, controls. */
	private static final Pattern UNSEEN = Pattern.compile("[\\x{00AD}\\x{061C}\\x{180E}\\x{200B}\\x{200D}-\\x{200F}\\x{202A}-\\x{202E}"
			+ "\\x{2060}-\\x{206F}\\x{FE00}-\\x{FE0F}\\x{FEFF}\\x{FFF0}-\\x{FFFB}\\x{FFFD}\\x{E0000}-\\x{E0FFF}\\p{Co}\\p{Cs}[\\p{Cc}&&[^\\s]]]");
	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
	private static final Pattern IDLE_HALF_SPACE = Pattern.compile("\\x{200C}+(?=\\s|$)|(?<=\\s|^)\\x{200C}+|(?<=\\x{200C})\\x{200C}+");

	static VisibleText of(String raw) {
		String ordinary = FORMS.matcher(raw)
				.replaceAll(match -> Matcher.quoteReplacement(Normalizer.normalize(match.group(), Normalizer.Form.NFKC)));
		String persian = ordinary.replace('\u064A', '\u06CC').replace('\u0649', '\u06CC').replace('\u0643', '\u06A9').replace("\u0640", "");
		int[] leftOut = {0};
		String seen = UNSEEN.matcher(persian).replaceAll(match -> {
			leftOut[0]++;
			return "";
		});
		String line = SPACES.matcher(IDLE_HALF_SPACE.matcher(seen).replaceAll("")).replaceAll(" ").strip();
		return new VisibleText(Normalizer.normalize(line, Normalizer.Form.NFC), leftOut[0]);
	}
}
