package dev.puente.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * Passages that say nearly the same as a better one, such as what several agencies print of one report. One of the two
 * holds all words of the other and little more; numbers and negations must be the same, for there lies a difference.
 *
 * <p>Hardly any two passages found are copies: counts of pairs of letters tell so without cutting texts into words. The few whose words are
 * compared are found together again and again, so their words are kept. Safe for many threads.
 */
final class NearCopies {

	/** Share of all words of two texts that both must hold. */
	private static final double COMMON = 0.8;
	/** How many of the pairs of letters may differ in copies, by the longer text's length. */
	private static final double PAIRS_APART = 0.45;
	private static final int BUCKETS = 256;
	private static final Set<String> NEGATIONS = Set.of("no", "ni", "nunca", "jamas", "tampoco", "sin", "نه", "نیست", "هیچ", "بدون",
			"هرگز");

	/** Texts whose words are kept. */
	private static final int MOST_KEPT = 1_000;

	private final Map<String, Set<String>> kept = new ConcurrentHashMap<>();

	/**
	 * Returns the first passages that do not nearly copy one before them.
	 *
	 * @param hits of which no more are taken than are needed
	 * @param most how many at most
	 */
	List<Hit> distinct(Stream<Hit> hits, int most) {
		List<Hit> distinct = new ArrayList<>();
		List<int[]> sketches = new ArrayList<>();
		for (Iterator<Hit> each = hits.iterator(); distinct.size() < most && each.hasNext();) {
			Hit hit = each.next();
			int[] sketch = sketch(hit.text());
			boolean copy = false;
			for (int i = 0; i < distinct.size() && !copy; i++) {
				copy = distinct.get(i).language() == hit.language() && mayCopy(sketches.get(i), sketch, distinct.get(i), hit)
						&& sayTheSame(distinct.get(i).text(), hit.text());
			}
			if (!copy) {
				distinct.add(hit);
				sketches.add(sketch);
			}
		}
		return distinct;
	}

	private static int[] sketch(String text) {
		int[] sketch = new int[BUCKETS];
		for (int i = 1; i < text.length(); i++) {
			sketch[(text.charAt(i - 1) * 31 + text.charAt(i)) % BUCKETS]++;
		}
		return sketch;
	}

	private static boolean mayCopy(int[] one, int[] other, Hit first, Hit second) {
		int longer = Math.max(first.text().length(), second.text().length());
		double most = PAIRS_APART * longer;
		int apart = Math.abs(first.text().length() - second.text().length());
		if (apart > most) {
			return false;
		}
		apart = 0;
		for (int i = 0; i < BUCKETS; i++) {
			apart += Math.abs(one[i] - other[i]);
		}
		return apart <= most;
	}

	/** Tells whether two texts say nearly the same. */
	boolean sayTheSame(String one, String other) {
		Set<String> first = known(one);
		Set<String> second = known(other);
		Set<String> shorter = first.size() <= second.size() ? first : second;
		Set<String> longer = shorter == first ? second : first;
		return longer.containsAll(shorter) && shorter.size() >= COMMON * longer.size() && tellTale(first).equals(tellTale(second));
	}

	private Set<String> known(String text) {
		Set<String> known = kept.get(text);
		if (known == null) {
			known = words(text);
			if (kept.size() >= MOST_KEPT) {
				kept.clear();
			}
			kept.put(text, known);
		}
		return known;
	}

	/** Stems of telling words, numbers and negations. */
	private static Set<String> words(String text) {
		Set<String> words = new HashSet<>();
		for (Token token : Tokens.of(text)) {
			if (NEGATIONS.contains(token.word())) {
				words.add(token.word());
			} else if (!StopWords.contains(token)) {
				words.add(token.stem());
			}
		}
		return words;
	}

	private static Set<String> tellTale(Set<String> words) {
		Set<String> telling = new HashSet<>(words);
		telling.removeIf(word -> !NEGATIONS.contains(word) && !Character.isDigit(word.charAt(0)));
		return telling;
	}
}
