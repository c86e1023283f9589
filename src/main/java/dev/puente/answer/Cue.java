package dev.puente.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/**
 * Words of a question or sentence that say how it is meant, in both languages. A question is held against hundreds of them: only where a word may
 * begin, and only against those of the letters that it is written in.
 */
final class Cue {

	private static final Pattern NOTHING = Pattern.compile("(?!)");
	private static final char FIRST_LATIN = 0;
	private static final char FIRST_PERSIAN = 0x600;

	private final Alternatives spanish;
	private final Alternatives persian;

	private Cue(Alternatives spanish, Alternatives persian) {
		this.spanish = spanish;
		this.persian = persian;
	}

	/** Makes a cue of alternatives, regular expressions that match whole words; written as people write, folded here. */
	static Cue of(String spanish, String persian) {
		return new Cue(Alternatives.of(spanish, FIRST_LATIN), Alternatives.of(persian, FIRST_PERSIAN));
	}

	/** Folds a text so that cues can be looked for in it: half-spaces count as spaces. */
	static String folded(String text) {
		return TextFolding.fold(text).replace('\u200c', ' ');
	}

	/** Returns a folded text with something else in place of each Spanish alternative. */
	String spanishReplaced(String folded, String other) {
		return spanish.replaced(folded, other);
	}

	/** Returns a folded text with something else in place of each Persian alternative. */
	String persianReplaced(String folded, String other) {
		return persian.replaced(folded, other);
	}

	/** Tells whether a text folded by {@link #folded} holds one of the alternatives. */
	boolean in(String folded) {
		return latin(folded) && spanish.in(folded) || persian(folded) && persian.in(folded);
	}

	/** The words of one language. */
	private static final class Alternatives {

		private static final int LETTERS = 256;
		private static final byte BEGINS = 1;
		private static final byte NEVER = 2;

		private final Pattern pattern;
		private final char first;
		/** What stands before a word is not seen in its first letter alone. */
		private final boolean looksBehind;
		/** Whether an alternative may begin with each of the letters from the first one on, where that was asked already. */
		private final byte[] beginnings = new byte[LETTERS];

		private Alternatives(Pattern pattern, char first) {
			this.pattern = pattern;
			this.first = first;
			this.looksBehind = pattern.pattern().contains("(?<");
		}

		private static Alternatives of(String alternatives, char first) {
			return new Alternatives(alternatives.isEmpty()
					? NOTHING
					: Pattern.compile("(?:" + TextFolding.fold(alternatives) + ")(?![\\p{L}\\d])"), first);
		}

		private boolean in(String folded) {
			Matcher matcher = matcher(folded);
			for (int i = 0; i < folded.length(); i++) {
				if (beginsWord(folded, i) && begins(folded.charAt(i)) && matcher.region(i, folded.length()).lookingAt()) {
					return true;
				}
			}
			return false;
		}

		private String replaced(String folded, String other) {
			StringBuilder replaced = new StringBuilder(folded.length());
			Matcher matcher = matcher(folded);
			int from = 0;
			for (int i = 0; i < folded.length(); i++) {
				if (i >= from && beginsWord(folded, i) && matcher.region(i, folded.length()).lookingAt()) {
					replaced.append(folded, from, i).append(other);
					from = matcher.end();
				}
			}
			return replaced.append(folded, from, folded.length()).toString();
		}

		/** Looks beyond its region for what stands before and behind. */
		private Matcher matcher(String folded) {
			return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
		}

		private static boolean beginsWord(String folded, int place) {
			return place == 0 || !Character.isLetterOrDigit(folded.charAt(place - 1));
		}

		/** Tells whether an alternative may begin with a letter: one that fails at it without wanting to see more never does. */
		private boolean begins(char letter) {
			int place = letter - first;
			if (place < 0 || place >= LETTERS || looksBehind) {
				return true;
			}
			if (beginnings[place] == 0) {
				Matcher alone = pattern.matcher(String.valueOf(letter));
				beginnings[place] = alone.lookingAt() || alone.hitEnd() ? BEGINS : NEVER;
			}
			return beginnings[place] == BEGINS;
		}
	}

	/** Tells whether a folded text holds a letter of the Spanish alphabet. */
	static boolean latin(String folded) {
		return holds(folded, 'a', 'z');
	}

	/** Tells whether a folded text holds a letter of the Persian alphabet. */
	static boolean persian(String folded) {
		return holds(folded, '\u0600', '\u06ff');
	}

	private static boolean holds(String folded, char first, char last) {
		for (int i = 0; i < folded.length(); i++) {
			if (folded.charAt(i) >= first && folded.charAt(i) <= last) {
				return true;
			}
		}
		return false;
	}
}
