package dev.puente.language;

/** What a text would be if the keyboard had stood on its other layout: a Persian question typed on the Latin one, and back. */
public final class KeyboardLayout {

	/** Keys in rows; Persian as in ISIRI 9147. */
	private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,";
	private static final String PERSIAN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو";

	private KeyboardLayout() {
	}

	/** Returns a text with each letter replaced by the other layout's on the same key. */
	public static String other(String text) {
		StringBuilder other = new StringBuilder(text.length());
		TextFolding.fold(text).chars().forEach(c -> other.append(other((char) c)));
		return other.toString();
	}

	private static char other(char letter) {
		int key = LATIN.indexOf(letter);
		if (key >= 0) {
			return PERSIAN.charAt(key);
		}
		key = PERSIAN.indexOf(letter);
		return key >= 0 ? LATIN.charAt(key) : letter;
	}
}
