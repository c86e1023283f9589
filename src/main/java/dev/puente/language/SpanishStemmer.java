package dev.puente.language;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes inflection off Spanish words: plural and gender as in Savoy's light stemmer (UniNE, 2006), then the commonest endings of verbs and
 * of nouns made from them, so that «participar», «participación» and «participantes» meet.
 *
 * <p>Works on folded words (no accents, ñ as n). At least four letters remain.
 */
final class SpanishStemmer {

	private static final Set<String> ENDINGS = Set.of("amientos", "imientos", "aciones", "amiento", "imiento", "adores", "adoras", "ancias",
			"encias", "iciones", "ariamos",
			"eriamos", "iriamos", "acion", "icion", "adora", "ancia", "encia", "ieron", "iendo", "arian", "erian", "irian",
			"abamos", "aremos", "eremos", "iremos", "antes", "entes", "idades", "ador", "idad", "ante", "ente", "ando", "aron",
			"aban", "aran", "eran", "iran", "aria", "eria", "iria", "adas", "ados", "idas", "idos", "amos", "emos", "imos", "aba",
			"ada", "ado", "ida", "ido", "ara", "era", "ira", "ian", "ar", "er", "ir", "an", "en", "ia");
	private static final int LONGEST_ENDING = 8;
	private static final int SHORTEST_ENDING = 2;
	private static final int SHORTEST = 4;
	/** Pronouns at the end of an infinitive or gerund: inscribirme, enviándolo. */
	private static final Pattern CLITICS = Pattern.compile("(.{2,}(?:ar|er|ir|ando|iendo))(?:me|te|se|nos|los?|las?|les?){1,2}$");
	private static final int LONGEST_PRONOUNS = 6;
	private static final int SHORTEST_PRONOUN = 2;
	private static final Pattern DIPHTHONG = Pattern.compile("(?<=[^aeiouqg])([iu])e(?=[^aeiou]{1,3}$)");

	private SpanishStemmer() {
	}

	/** Returns the stem of a folded word. */
	static String stem(String word) {
		if (word.length() < 5 || !Character.isLetter(word.charAt(0))) {
			return word;
		}
		String singular = cutPlural(withoutPronouns(word));
		for (int length = Math.min(LONGEST_ENDING, singular.length() - SHORTEST); length >= SHORTEST_ENDING; length--) {
			int end = singular.length() - length;
			if (ENDINGS.contains(singular.substring(end))) {
				return withoutDiphthong(singular.substring(0, end));
			}
		}
		return withoutDiphthong(cutVowel(singular));
	}

	/** Most words have none: the pattern is tried only where two to six letters follow an r or «ndo». */
	private static String withoutPronouns(String word) {
		for (int i = Math.max(0, word.length() - LONGEST_PRONOUNS - 1); i < word.length() - SHORTEST_PRONOUN; i++) {
			if (word.charAt(i) == 'r' || word.charAt(i) == 'o') {
				return CLITICS.matcher(word).replaceFirst("$1");
			}
		}
		return word;
	}

	/** Stressed stems have a diphthong where others have a vowel: recomiendan – recomendar, encuentro – encontrar. */
	private static String withoutDiphthong(String stem) {
		if (!stem.contains("ie") && !stem.contains("ue")) {
			return stem;
		}
		return DIPHTHONG.matcher(stem).replaceFirst(match -> match.group(1).equals("i") ? "e" : "o");
	}

	private static String cutPlural(String word) {
		if (word.endsWith("ces") && word.length() > 4) {
			return word.substring(0, word.length() - 3) + "z";
		}
		if (word.endsWith("ciones") || word.endsWith("siones")) {
			return word.substring(0, word.length() - 2);
		}
		boolean afterVowel = word.endsWith("as") || word.endsWith("os") || word.endsWith("es");
		return afterVowel && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
	}

	private static String cutVowel(String word) {
		char last = word.charAt(word.length() - 1);
		boolean vowel = last == 'a' || last == 'o' || last == 'e';
		return vowel && word.length() > SHORTEST ? word.substring(0, word.length() - 1) : word;
	}
}
