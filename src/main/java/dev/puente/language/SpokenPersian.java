package dev.puente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words as Persian is spoken and typed on phones: «سالنا» for «سالن‌ها», «قراردادشو» for «قراردادش را», «شرکتمون» for «شرکتمان».
 *
 * <p>Which reading is right only the words of an index can tell, so this class offers candidates.
 */
public final class SpokenPersian {

	/** Plural ا for ها, possessives, the object's و for را, the copula ه for است; longest first. */
	private static final List<String> ENDINGS = List.of("هاشونو", "هامونو", "هاتونو", "هاشون", "هامون", "هاتون", "هاشو", "هامو", "هاتو",
			"اشون",
			"امون", "اتون", "شونو", "مونو", "تونو", "شون", "مون", "تون", "ایی", "ست", "هاش", "هام", "هات", "اشو", "ای", "شو", "مو", "تو",
			"اش",
			"ام",
			"ات", "ان", "ا", "و", "ش", "م", "ت", "ه");
	/** «تهرون» for «تهران», «ایرونی» for «ایرانی». */
	private static final String SPOKEN_AN = "ون";
	private static final String WRITTEN_AN = "ان";
	private static final int SHORTEST = 2;
	private static final Pattern VERB = Pattern.compile("(ن?می.{2,}|ن?ب.{1,}(م|ی|ه|یم|ید|ین|ن|ند))");

	private SpokenPersian() {
	}

	/**
	 * Returns what a spoken form may be built on, likeliest first.
	 *
	 * @param word folded, without half-spaces
	 */
	public static List<String> bases(String word) {
		List<String> bases = new ArrayList<>();
		int spoken = word.lastIndexOf(SPOKEN_AN);
		if (spoken > 0) {
			bases.add(word.substring(0, spoken) + WRITTEN_AN + word.substring(spoken + SPOKEN_AN.length()));
		}
		for (String ending : ENDINGS) {
			if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
				bases.add(word.substring(0, word.length() - ending.length()));
			}
		}
		return bases;
	}

	/** Tells whether a folded word looks like a conjugated verb of the spoken language: it says what is done, not what it is about. */
	public static boolean looksLikeVerb(String word) {
		return VERB.matcher(word).matches();
	}
}
