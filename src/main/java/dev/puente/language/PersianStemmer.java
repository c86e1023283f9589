package dev.puente.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes inflection off Persian words: plural, ezafe and indefinite ی, possessive and copular clitics, comparatives and the verbal prefixes.
 *
 * <p>Light on purpose: Arabic broken plurals but the common ones and all verb stems stay as they are, and at least three letters remain.
 */
final class PersianStemmer {

	private static final Set<String> SUFFIX_PARTS = Set.of("ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان", "هاش",
			"هاشون", "ای", "ام", "ات", "اش", "ایم", "اید", "اند", "مان", "تان", "شان", "شون", "تر", "ترین", "تری", "ست", "است", "اس", "م",
			"ت",
			"ش", "ی", "یی", "را", "رو", "ایه", "ایست", "یه", "هاست", "هاس");
	private static final Set<String> VERB_PREFIXES = Set.of("می", "نمی", "همی");
	/** Longest first; each is cut at most once, and only while three letters remain. */
	private static final List<String> ENDINGS = List.of("هایشان", "هایمان", "هایتان", "هایش", "هایم", "هایت", "هایی", "های", "هاش", "ها",
			"ترین");

	/** Singulars by their plurals that no ending tells, from {@code language/plurals_fa.txt}, folded. */
	private static final Map<String, String> BROKEN_PLURALS = read();

	private PersianStemmer() {
	}

	private static Map<String, String> read() {
		try (InputStream in = PersianStemmer.class.getResourceAsStream("/language/plurals_fa.txt")) {
			String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().filter(line -> !line.startsWith("#")).map(line -> TextFolding.fold(line).split(" "))
					.collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Makes a token.
	 *
	 * @param word folded, parts joined
	 * @param parts the folded parts between half-spaces, at least one
	 */
	static Token token(String word, List<String> parts) {
		if (parts.size() == 1) {
			return new Token(word, stem(word), List.of());
		}
		List<String> base = new ArrayList<>(parts);
		while (base.size() > 1 && SUFFIX_PARTS.contains(base.getLast())) {
			base.removeLast();
		}
		if (base.size() > 1 && VERB_PREFIXES.contains(base.getFirst())) {
			base.removeFirst();
		}
		List<String> stems = base.stream().map(PersianStemmer::stem).toList();
		return new Token(word, stem(String.join("", base)), stems.size() > 1 ? stems : List.of());
	}

	/** Returns the stem of a folded word without half-spaces. */
	static String stem(String word) {
		String singular = BROKEN_PLURALS.get(word);
		if (singular != null) {
			return stem(singular);
		}
		String stem = word;
		for (String ending : ENDINGS) {
			if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
				stem = stem.substring(0, stem.length() - ending.length());
				break;
			}
		}
		if (stem.endsWith("گان") && stem.length() > 5) {
			return stem.substring(0, stem.length() - 3) + "ه";
		}
		return cutFinalYe(stem);
	}

	/** Cuts the ی of ezafe, indefiniteness or adjectives: کوبایی → کوبا, پستی → پست. */
	private static String cutFinalYe(String word) {
		if (word.endsWith("ایی") && word.length() > 5) {
			return word.substring(0, word.length() - 2);
		}
		boolean ezafeAfterVowel = word.endsWith("ای") || word.endsWith("وی");
		return word.endsWith("ی") && word.length() > (ezafeAfterVowel ? 4 : 3) ? word.substring(0, word.length() - 1) : word;
	}
}
