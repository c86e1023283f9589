package dev.puente.fair;

import java.text.Normalizer;

import dev.puente.language.TextFolding;

/** What a visitor typed, made fit to be kept and compared. */
final class Line {

	private Line() {
	}

	/** Returns the words as one line: line breaks and runs of blanks become one blank, control and direction characters vanish. */
	static String clean(String text) {
		StringBuilder line = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
			if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
				line.append(' ');
			} else if (character == '\u200c' || !invisible(character)) {
				line.appendCodePoint(character);
			}
		});
		return line.toString().replaceAll(" +", " ").strip();
	}

	/** Returns the letters and digits alone, folded, to compare words with a label. */
	static String bare(String text) {
		return TextFolding.fold(text).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static boolean invisible(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
			default -> false;
		};
	}
}
