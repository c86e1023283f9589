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

	private final Pattern spanish;
	private final Pattern persian;

	private Cue(Pattern spanish, Pattern persian) {
		this.spanish = spanish;
		this.persian = persian;
	}

	/** Makes a cue of alternatives, regular expressions that match whole words; written as people write, folded here. */
	static Cue of(String spanish, String persian) {
		return new Cue(pattern(spanish), pattern(persian));
	}

	private static Pattern pattern(String alternatives) {
		return alternatives.isEmpty() ? NOTHING : Pattern.compile("(?:" + TextFolding.fold(alternatives) + ")(?![\\p{L}\\d])");
	}

	/** Folds a text so that cues can be looked for in it: half-spaces count as spaces. */
	static String folded(String text) {
		return TextFolding.fold(text).replace('\u200c', ' ');
	}

	/** Returns a folded text with something else in place of each Spanish alternative. */
	String spanishReplaced(String folded, String other) {
		return replaced(spanish, folded, other);
	}

	/** Returns a folded text with something else in place of each Persian alternative. */
	String persianReplaced(String folded, String other) {
		return replaced(persian, folded, other);
	}

	private static String replaced(Pattern alternatives, String folded, String other) {
		StringBuilder replaced = new StringBuilder(folded.length());
		Matcher matcher = matcher(alternatives, folded);
		int from = 0;
		for (int i = 0; i < folded.length(); i++) {
			if (i >= from && begins(folded, i) && matcher.region(i, folded.length()).lookingAt()) {
				replaced.append(folded, from, i).append(other);
				from = matcher.end();
			}
		}
		return replaced.append(folded, from, folded.length()).toString();
	}

	/** Tells whether a text folded by {@link #folded} holds one of the alternatives. */
	boolean in(String folded) {
		return latin(folded) && in(spanish, folded) || persian(folded) && in(persian, folded);
	}

	private static boolean in(Pattern alternatives, String folded) {
		Matcher matcher = matcher(alternatives, folded);
		for (int i = 0; i < folded.length(); i++) {
			if (begins(folded, i) && matcher.region(i, folded.length()).lookingAt()) {
				return true;
			}
		}
		return false;
	}

	/** Looks beyond its region for what stands before and behind. */
	private static Matcher matcher(Pattern pattern, String folded) {
		return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
	}

	private static boolean begins(String folded, int place) {
		return place == 0 || !Character.isLetter(folded.charAt(place - 1)) && !Character.isDigit(folded.charAt(place - 1));
	}

	private static boolean latin(String folded) {
		return holds(folded, 'a', 'z');
	}

	private static boolean persian(String folded) {
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
