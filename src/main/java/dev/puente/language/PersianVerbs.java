package dev.puente.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leads conjugated Persian verbs, written and spoken, back to their infinitives: «می‌گیریم», «بگیرم», «میگیرن» and «گرفته» to «گرفتن».
 *
 * <p>Bare present stems and imperatives are left out: most of them are nouns as well.
 */
public final class PersianVerbs {

	private static final List<String> ENDINGS = List.of("یم", "ید", "ین", "ند", "م", "ی", "د", "ه", "ن");
	private static final List<String> PREFIXES = List.of("نمی", "می", "نب", "ب", "ن", "");
	/** Without a prefix shorter stems are parts of too many other words. */
	private static final int SHORTEST_BARE = 3;
	private static final int SHORTEST = 2;

	private final Map<String, String> byPast = new HashMap<>();
	private final Map<String, String> byPresent = new HashMap<>();

	/** Knows the forms of some verbs, given as folded infinitives. */
	public PersianVerbs(Collection<String> infinitives) {
		infinitives.stream().filter(verb -> verb.endsWith("ن") && verb.length() > SHORTEST).sorted().forEach(infinitive -> {
			byPast.put(infinitive.substring(0, infinitive.length() - 1), infinitive);
			VerbForms.presentStem(infinitive).ifPresent(present -> byPresent.put(present, infinitive));
		});
	}

	/**
	 * Returns the infinitive of a form.
	 *
	 * @param word folded, without half-spaces
	 */
	public Optional<String> infinitive(String word) {
		if (word.endsWith("ن") && byPast.containsKey(word.substring(0, word.length() - 1))) {
			return Optional.of(word);
		}
		return PREFIXES.stream().filter(word::startsWith).flatMap(prefix -> of(word.substring(prefix.length()), prefix).stream())
				.findFirst();
	}

	private Optional<String> of(String rest, String prefix) {
		String whole = byPast.get(rest);
		if (whole != null && rest.length() >= SHORTEST) {
			return Optional.of(whole);
		}
		return ENDINGS.stream().filter(rest::endsWith).map(ending -> rest.substring(0, rest.length() - ending.length()))
				.filter(stem -> stem.length() >= (prefix.length() > 1 || prefix.equals("ب") ? SHORTEST : SHORTEST_BARE))
				.flatMap(stem -> Optional.ofNullable(byPresent.getOrDefault(stem, byPast.get(stem))).stream()).findFirst();
	}
}
