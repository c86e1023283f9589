package dev.puente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

import dev.puente.language.NameSound;

/** The words that an index knows: how rare they are, and which of them a mistyped word may stand for. */
final class Vocabulary {

	/** Shorter words have too many neighbours to be repaired. */
	private static final int SHORTEST_REPAIRED = 4;
	private static final int TWO_SLIPS_FROM = 8;
	private static final int MOST_REPAIRS = 3;

	private static final int SHORTEST_SOUND = 5;

	private final PassageIndex index;
	private final Map<String, String> bySound = new HashMap<>();

	Vocabulary(PassageIndex index) {
		this.index = index;
		index.terms(Fields.WORDS).filter(Vocabulary::latin).forEach(word -> bySound.merge(NameSound.of(word), word,
				(one, other) -> index.frequency(Fields.WORDS, one) >= index.frequency(Fields.WORDS, other) ? one : other));
	}

	private static boolean latin(String word) {
		return word.length() >= SHORTEST_SOUND && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
	}

	/** A word of the index that a typed word may stand for; {@code likeness} is 1 minus the share of letters that differ. */
	record Repair(String word, double likeness) {
	}

	/** Returns the distinct words. */
	Stream<String> words() {
		return index.terms(Fields.WORDS);
	}

	/** Returns how many passages hold a word. */
	int frequency(String word) {
		return index.frequency(Fields.WORDS, word);
	}

	/** Returns the number of passages. */
	int size() {
		return index.size();
	}

	boolean holdsWord(String word) {
		return index.frequency(Fields.WORDS, word) > 0 || holdsStem(word);
	}

	boolean holdsStem(String stem) {
		return stemFrequency(stem) > 0;
	}

	/** Returns the inverse document frequency of a stem as in BM25 (Robertson and Walker): ln(1 + (N − n + 0.5) / (n + 0.5)). */
	double weight(String stem) {
		int n = stemFrequency(stem);
		return Math.log(1 + (index.size() - n + 0.5) / (n + 0.5));
	}

	private int stemFrequency(String stem) {
		return Math.max(index.frequency(Fields.STEMS, stem), index.frequency(Fields.TITLE, stem));
	}

	/** Returns the likeliest words meant, best first; none for short words and numbers. */
	List<Repair> repairs(String word) {
		if (word.length() < SHORTEST_REPAIRED || word.chars().anyMatch(Character::isDigit)) {
			return List.of();
		}
		String alike = latin(word) ? bySound.get(NameSound.of(word)) : null;
		if (alike != null) {
			return List.of(new Repair(alike, 1));
		}
		try {
			Terms terms = MultiTerms.getTerms(index.reader(), Fields.WORDS);
			return terms == null ? List.of() : repairs(terms, word);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<Repair> repairs(Terms terms, String word) throws IOException {
		int slips = word.length() >= TWO_SLIPS_FROM ? 2 : 1;
		record Found(String word, double likeness, int frequency) {
		}
		List<Found> found = new ArrayList<>();
		FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.WORDS, word), slips, 0, true);
		for (BytesRef term = near.next(); term != null; term = near.next()) {
			String candidate = term.utf8ToString();
			if (candidate.chars().noneMatch(Character::isDigit)) {
				found.add(new Found(candidate, likeness(word, candidate), near.docFreq()));
			}
		}
		found.sort(Comparator.comparingDouble(Found::likeness).reversed()
				.thenComparing(Comparator.comparingInt(Found::frequency).reversed()).thenComparing(Found::word));
		return found.stream().limit(MOST_REPAIRS).map(one -> new Repair(one.word(), one.likeness())).toList();
	}

	/** Counts slips (Damerau and Levenshtein); a first letter that differs counts double, since fingers rarely miss it. */
	private static double likeness(String typed, String candidate) {
		int[][] cost = new int[typed.length() + 1][candidate.length() + 1];
		for (int i = 0; i <= typed.length(); i++) {
			for (int j = 0; j <= candidate.length(); j++) {
				cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, typed, candidate, i, j);
			}
		}
		int slips = cost[typed.length()][candidate.length()] + (typed.charAt(0) == candidate.charAt(0) ? 0 : 1);
		return 1.0 - (double) slips / Math.max(typed.length(), candidate.length());
	}

	private static int cheapest(int[][] cost, String a, String b, int i, int j) {
		int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
		int best = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
		return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
	}
}
