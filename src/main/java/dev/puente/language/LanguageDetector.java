package dev.puente.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells in which language a visitor writes, by script and by the commonest words and letter sequences of each language.
 *
 * <p>Arabic script is Persian. In Latin script the words of small lists ({@code language/common_*.txt}) and the look of the others decide
 * between Spanish, Finglish, English and the rest; accents, ñ and ¿ ¡ speak for Spanish, letter pairs that Spanish lacks (kh, sh, gh, zh,
 * oo, aa) for Finglish.
 */
public final class LanguageDetector {

	private static final Set<String> SPANISH = read("es");
	private static final Set<String> FINGLISH = read("finglish");
	private static final Set<String> ENGLISH = read("en");
	private static final Set<String> OTHER_LATIN = read("other");
	private static final double LOOKS = 0.4;
	private static final int LEAST_MIXED = 2;
	private static final Pattern LOOKS_SPANISH = Pattern
			.compile(
					"ll|rr|qu[ei]|(?:cion|ciones|dad|mente|ando|iendo|aron|ieron|ado|ada|ados|adas|ido|ida|os|as|es|ar|er|ir|al|or|ora|ero|ito)$");
	private static final Pattern LOOKS_ENGLISH = Pattern
			.compile("th|ck|wh|ght|ough|(?:ing|tion|tions|ed|ly|ness|ment|ments|y|ies|ers|ship)$");
	/** Letter pairs of Persian in Latin letters, prefixes and endings of its verbs, plurals and ezafe, and ends that Spanish words do not have. */
	private static final Pattern LOOKS_FINGLISH = Pattern.compile(
			"kh|gh|zh|sh|aa|oo|ee|q(?!u)|^n?emi|^mi.{3,}(?:am|im|id|in|an|and|ad|e|i)$|(?:ha|haye|iye|oye|eye|hast|dan|tan|and)$|[bgjkmpvfct]$|[^aeious]h$|[aeiou]h$");

	private LanguageDetector() {
	}

	/** What a text is written in. */
	public enum Written {
		FA, ES, FINGLISH, ENGLISH, OTHER,
		/** Sentences of both scripts: not Persian that names things by their Latin names. */
		MIXED
	}

	/** Tells what a text is written in; {@link Written#OTHER} when it has no letters of the scripts known here or is in another language. */
	public static Written detect(String text) {
		long arabic = letters(text, Character.UnicodeScript.ARABIC);
		long latin = letters(text, Character.UnicodeScript.LATIN);
		long foreign = text.codePoints().filter(Character::isLetter).count() - arabic - latin;
		if (arabic == 0 && latin == 0 || foreign * 2 >= arabic + latin) {
			return Written.OTHER;
		}
		if (arabic > 0 && latin > 0 && isMixed(text)) {
			return Written.MIXED;
		}
		return arabic > 0 && arabic * 2 >= latin ? Written.FA : latin(text);
	}

	/** Names stand in the letters of either language; function words do not. */
	private static boolean isMixed(String text) {
		int persian = 0;
		int european = 0;
		for (Token token : Tokens.of(text)) {
			char first = token.word().charAt(0);
			persian += first >= 0x0621 && first <= 0x06FF ? 1 : 0;
			european += SPANISH.contains(token.word()) || ENGLISH.contains(token.word()) ? 1 : 0;
		}
		return persian >= LEAST_MIXED && european >= LEAST_MIXED;
	}

	/** Returns the language to answer in: Persian for Persian in either script, the one with more letters for both, Spanish for everything else. */
	public static Language languageOf(String text) {
		return switch (detect(text)) {
			case MIXED -> letters(text, Character.UnicodeScript.ARABIC) >= letters(text, Character.UnicodeScript.LATIN)
					? Language.FA
					: Language.ES;
			case FA, FINGLISH -> Language.FA;
			case ES, ENGLISH, OTHER -> Language.ES;
		};
	}

	/** A word of a list counts in full, one that merely looks like a language in part; where nothing speaks, Spanish is taken. */
	private static Written latin(String text) {
		double spanish = text.codePoints().anyMatch(c -> "áéíóúüñ¿¡ÁÉÍÓÚÑ".indexOf(c) >= 0) ? 2 : 0.5;
		double finglish = 0;
		double english = 0;
		double other = 0;
		for (Token token : Tokens.of(text)) {
			String word = token.word();
			spanish += SPANISH.contains(word) ? 1 : looks(LOOKS_SPANISH, word);
			english += ENGLISH.contains(word) ? 1 : looks(LOOKS_ENGLISH, word);
			finglish += FINGLISH.contains(word) ? 1 : looks(LOOKS_FINGLISH, word);
			other += OTHER_LATIN.contains(word) ? 1 : 0;
		}
		double most = Math.max(Math.max(spanish, english), Math.max(finglish, other));
		if (most == spanish) {
			return Written.ES;
		}
		if (most == finglish) {
			return Written.FINGLISH;
		}
		return most == english ? Written.ENGLISH : Written.OTHER;
	}

	private static double looks(Pattern pattern, String word) {
		return pattern.matcher(word).find() ? LOOKS : 0;
	}

	private static long letters(String text, Character.UnicodeScript script) {
		return text.codePoints().filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script).count();
	}

	private static Set<String> read(String name) {
		try (InputStream in = LanguageDetector.class.getResourceAsStream("/language/common_" + name + ".txt")) {
			String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).map(TextFolding::fold)
					.collect(Collectors.toUnmodifiableSet());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
