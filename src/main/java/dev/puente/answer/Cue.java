package dev.puente.answer;

import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** Words of a question or sentence that say how it is meant, in both languages. */
final class Cue {

	private final Pattern pattern;

	private Cue(Pattern pattern) {
		this.pattern = pattern;
	}

	/** Makes a cue of alternatives, regular expressions that match whole words; written as people write, folded here. */
	static Cue of(String spanish, String persian) {
		return new Cue(Pattern.compile("(?<![\\p{L}\\d])(?:" + TextFolding.fold(spanish + "|" + persian) + ")(?![\\p{L}\\d])"));
	}

	/** Folds a text so that cues can be looked for in it: half-spaces count as spaces. */
	static String folded(String text) {
		return TextFolding.fold(text).replace('\u200c', ' ');
	}

	/** Returns a folded text with something else in place of each alternative. */
	String replaced(String folded, String other) {
		return pattern.matcher(folded).replaceAll(other);
	}

	/** Tells whether a text folded by {@link #folded} holds one of the alternatives. */
	boolean in(String folded) {
		return pattern.matcher(folded).find();
	}
}
