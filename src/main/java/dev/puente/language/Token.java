package dev.puente.language;

import java.util.List;

/**
 * A word or number of a text.
 *
 * @param word folded, without half-spaces: {@code تفاهمنامه}, {@code cooperacion}, {@code 18740}
 * @param stem the word without inflection; equal for forms of one word
 * @param parts stems of the parts of a compound written with half-spaces; empty when it has no parts
 * @param written the word with its ñ: {@code año}, whose word is {@code ano}
 */
public record Token(String word, String stem, List<String> parts, String written) {

	/** A word without ñ. */
	Token(String word, String stem, List<String> parts) {
		this(word, stem, parts, word);
	}

	public Token {
		parts = List.copyOf(parts);
	}

	/** Tells whether the token is a number. */
	public boolean number() {
		for (int i = 0; i < word.length(); i++) {
			if (word.charAt(i) < '0' || word.charAt(i) > '9') {
				return false;
			}
		}
		return !word.isEmpty();
	}

	/** Tells whether the token is a year of either calendar that Puente may be asked about: 1300–1499 or 1900–2199. */
	public boolean year() {
		if (word.length() != 4 || !number()) {
			return false;
		}
		int value = Integer.parseInt(word);
		return value >= 1300 && value < 1500 || value >= 1900 && value < 2200;
	}
}
