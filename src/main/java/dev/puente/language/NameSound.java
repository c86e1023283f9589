package dev.puente.language;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a name in Latin letters sounds, so that the spellings of Persian and Russian names in Spanish and English meet: Khatibzadeh and
 * Jatibzade, Dehghani and Dehqani, Hashemi and Hachemí.
 */
public final class NameSound {

	/** What is written in several ways for one sound; applied in order. */
	private static final List<Rule> RULES = List.of(new Rule("kh|x", "j"), new Rule("gh|q|gu(?=[ei])", "g"), new Rule("ph", "f"),
			new Rule("sh|sch|ch", "s"), new Rule("zh", "y"), new Rule("z|c(?=[ei])", "s"), new Rule("oo|ou", "u"), new Rule("ee|y|ii", "i"),
			new Rule("aa", "a"), new Rule("w|v", "b"), new Rule("c|k", "k"), new Rule("eh$|e$", "e"), new Rule("(?<=[a-z])h", ""),
			new Rule("^h", "j"), new Rule("(.)\\1", "$1"));

	private record Rule(Pattern written, String sound) {

		Rule(String written, String sound) {
			this(Pattern.compile(written), sound);
		}
	}

	private NameSound() {
	}

	/** Returns the sound of a folded Latin word; words that sound alike have equal sounds. */
	public static String of(String word) {
		String sound = word;
		for (Rule rule : RULES) {
			sound = rule.written().matcher(sound).replaceAll(rule.sound());
		}
		return sound;
	}
}
