package dev.puente.language;

import java.util.List;
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
	private static final Set<String> PRONOUNS = Set.of("me", "te", "se", "nos", "lo", "los", "la", "las", "le", "les");
	private static final int MOST_PRONOUNS = 2;
	private static final int SHORTEST_PRONOUN = 2;
	private static final int LONGEST_PRONOUN = 3;
	private static final List<String> VERBAL = List.of("ar", "er", "ir", "ando", "iendo");
	private static final int SHORTEST_BEFORE_VERBAL = 2;
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

	/** Returns an infinitive or gerund without the one or two pronouns at its end: inscribirme, enviándoselo. */
	private static String withoutPronouns(String word) {
		String verb = word;
		for (int pronouns = 1; pronouns <= MOST_PRONOUNS; pronouns++) {
			int length = pronounAtEnd(verb);
			if (length == 0) {
				return word;
			}
			verb = verb.substring(0, verb.length() - length);
			if (isInfinitiveOrGerund(verb)) {
				return verb;
			}
		}
		return word;
	}

	private static int pronounAtEnd(String word) {
		for (int length = SHORTEST_PRONOUN; length <= LONGEST_PRONOUN; length++) {
			if (word.length() > length && PRONOUNS.contains(word.substring(word.length() - length))) {
				return length;
			}
		}
		return 0;
	}

	private static boolean isInfinitiveOrGerund(String word) {
		for (String ending : VERBAL) {
			if (word.endsWith(ending) && word.length() >= ending.length() + SHORTEST_BEFORE_VERBAL) {
				return true;
			}
		}
		return false;
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
