package dev.puente.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells in which language a visitor writes, by script and by the commonest words and letter sequences of each language.
 *
 * <p>Arabic script is Persian. In Latin script the words of three small lists ({@code language/common_*.txt}) decide between Spanish,
 * Finglish and English; accents, ñ and ¿ ¡ speak for Spanish, letter pairs that Spanish lacks (kh, sh, gh, zh, oo, aa) for Finglish.
 */
public final class LanguageDetector {

	private static final Set<String> SPANISH = read("es");
	private static final Set<String> FINGLISH = read("finglish");
	private static final Set<String> ENGLISH = read("en");
	private static final List<String> NOT_SPANISH = List.of("kh", "sh", "gh", "zh", "aa", "ee", "oo", "yy", "ph", "ck");

	private LanguageDetector() {
	}

	/** What a text is written in. */
	public enum Written {
		FA, ES, FINGLISH, ENGLISH, OTHER
	}

	/** Tells what a text is written in; {@link Written#OTHER} when it has no letters of the scripts known here. */
	public static Written detect(String text) {
		long arabic = letters(text, Character.UnicodeScript.ARABIC);
		long latin = letters(text, Character.UnicodeScript.LATIN);
		if (arabic == 0 && latin == 0) {
			return Written.OTHER;
		}
		return arabic > 0 && arabic * 2 >= latin ? Written.FA : latin(text);
	}

	/** Returns the language to answer in: Persian for Persian in either script, Spanish for everything else. */
	public static Language languageOf(String text) {
		return switch (detect(text)) {
			case FA, FINGLISH -> Language.FA;
			case ES, ENGLISH, OTHER -> Language.ES;
		};
	}

	private static Written latin(String text) {
		double spanish = text.codePoints().anyMatch(c -> "áéíóúüñ¿¡ÁÉÍÓÚÑ".indexOf(c) >= 0) ? 2 : 0.5;
		double finglish = 0;
		double english = 0;
		for (Token token : Tokens.of(text)) {
			String word = token.word();
			spanish += SPANISH.contains(word) ? 1 : 0;
			english += ENGLISH.contains(word) ? 1 : 0;
			finglish += FINGLISH.contains(word) ? 1.2 : NOT_SPANISH.stream().anyMatch(word::contains) ? 0.4 : 0;
		}
		if (english > spanish && english > finglish) {
			return Written.ENGLISH;
		}
		return finglish > spanish ? Written.FINGLISH : Written.ES;
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
