package dev.puente.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * Passages that say nearly the same as a better one, such as what several agencies print of one report. One of the two
 * holds all words of the other and little more; numbers and negations must be the same, for there lies a difference.
 *
 * <p>Hardly any two passages found are copies: counts of pairs of letters tell so without cutting texts into words. The few whose words are
 * compared are found together again and again, so what they were cut into is kept. Safe for many threads.
 */
final class NearCopies {

	/** Share of all words of two texts that both must hold. */
	private static final double COMMON = 0.8;
	/** How many of the pairs of letters may differ in copies, by the longer text's length. */
	private static final double PAIRS_APART = 0.45;
	private static final int BUCKETS = 256;
	private static final Set<String> NEGATIONS = Set.of("no", "ni", "nunca", "jamas", "tampoco", "sin", "نه", "نیست", "هیچ", "بدون",
			"هرگز");

	/** Texts of which the letters and words are kept. */
	private static final int MOST_KEPT = 1_000;

	private final Map<String, Cut> kept = new ConcurrentHashMap<>();

	/** A text cut into pairs of letters and, where it is nearly like another one, into words. */
	private static final class Cut {

		private final String text;
		private final int[] pairs = new int[BUCKETS];
		private @Nullable Set<String> words;

		private Cut(String text) {
			this.text = text;
			for (int i = 1; i < text.length(); i++) {
				pairs[(text.charAt(i - 1) * 31 + text.charAt(i)) % BUCKETS]++;
			}
		}

		private Set<String> words() {
			Set<String> known = words;
			if (known == null) {
				known = Set.copyOf(NearCopies.words(text));
				words = known;
			}
			return known;
		}

		private boolean mayCopy(Cut other) {
			double most = PAIRS_APART * Math.max(text.length(), other.text.length());
			int apart = Math.abs(text.length() - other.text.length());
			if (apart > most) {
				return false;
			}
			apart = 0;
			for (int i = 0; i < BUCKETS; i++) {
				apart += Math.abs(pairs[i] - other.pairs[i]);
			}
			return apart <= most;
		}

		private boolean saysTheSame(Cut other) {
			Set<String> own = words();
			Set<String> others = other.words();
			Set<String> shorter = own.size() <= others.size() ? own : others;
			Set<String> longer = own.size() <= others.size() ? others : own;
			return longer.containsAll(shorter) && shorter.size() >= COMMON * longer.size() && tellTale(own).equals(tellTale(others));
		}
	}

	/**
	 * Returns the first passages that do not nearly copy one before them.
	 *
	 * @param hits of which no more are taken than are needed
	 * @param most how many at most
	 */
	List<Hit> distinct(Stream<Hit> hits, int most) {
		List<Hit> distinct = new ArrayList<>();
		List<Cut> cuts = new ArrayList<>();
		for (Iterator<Hit> each = hits.iterator(); distinct.size() < most && each.hasNext();) {
			Hit hit = each.next();
			Cut cut = cut(hit.text());
			boolean copy = false;
			for (int i = 0; i < distinct.size() && !copy; i++) {
				copy = distinct.get(i).language() == hit.language() && cuts.get(i).mayCopy(cut) && cuts.get(i).saysTheSame(cut);
			}
			if (!copy) {
				distinct.add(hit);
				cuts.add(cut);
			}
		}
		return distinct;
	}

	/** Tells whether two texts say nearly the same. */
	boolean sayTheSame(String one, String other) {
		return cut(one).saysTheSame(cut(other));
	}

	private Cut cut(String text) {
		Cut known = kept.get(text);
		if (known == null) {
			known = new Cut(text);
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
