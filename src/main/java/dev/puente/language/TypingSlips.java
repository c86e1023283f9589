package dev.puente.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How likely a word was meant that differs from the typed one: fingers hit neighbouring keys, swap, drop and double letters, and ears
 * confuse letters that sound alike.
 */
public final class TypingSlips {

	/** Rows of the Persian (ISIRI 9147) and the Spanish layout, each shifted half a key to the right of the row above. */
	private static final List<List<String>> LAYOUTS = List.of(List.of("ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"),
			List.of("qwertyuiop", "asdfghjkl", "zxcvbnm"));
	private static final List<String> ALIKE = List.of("زذضظ", "سصث", "تط", "قغ", "هح", "اع", "کگ", "جچ", "bv", "szc", "gj", "iy", "ckq",
			"nm");
	private static final Set<Integer> NEIGHBOURS = neighbours();
	private static final Set<Integer> SOUNDS = sounds();

	private static final double NEIGHBOUR = 0.6;
	private static final double SOUND = 0.5;
	private static final double OTHER = 1;
	private static final double SWAP = 0.6;
	private static final double DOUBLED = 0.5;
	private static final double DROPPED = 0.8;
	private static final double SILENT_H = 0.4;
	/** Fingers rarely miss a word's first letter. */
	private static final double FIRST = 0.4;

	private TypingSlips() {
	}

	/**
	 * Weighs the slips between two folded words.
	 *
	 * @return 0 for equal words; about 1 for a slip
	 */
	public static double cost(String typed, String meant) {
		return cost(typed, meant, Double.MAX_VALUE);
	}

	/** Returns the cost as {@link #cost(String, String)} does where it is not above a limit, else something above the limit: sooner. */
	public static double cost(String typed, String meant, double most) {
		double[][] cost = new double[typed.length() + 1][meant.length() + 1];
		double lastRow = 0;
		for (int i = 0; i <= typed.length(); i++) {
			double row = Double.MAX_VALUE;
			for (int j = 0; j <= meant.length(); j++) {
				cost[i][j] = i == 0 && j == 0 ? 0 : cheapest(cost, typed, meant, i, j);
				row = Math.min(row, cost[i][j]);
			}
			// letters swapped lead from one row to the second next
			if (row > most && lastRow > most) {
				return row;
			}
			lastRow = row;
		}
		boolean first = !typed.isEmpty() && !meant.isEmpty() && typed.charAt(0) != meant.charAt(0);
		return cost[typed.length()][meant.length()] + (first ? FIRST : 0);
	}

	private static double cheapest(double[][] cost, String typed, String meant, int i, int j) {
		double best = Double.MAX_VALUE;
		if (i > 0) {
			best = cost[i - 1][j] + single(typed, i - 1);
		}
		if (j > 0) {
			best = Math.min(best, cost[i][j - 1] + single(meant, j - 1));
		}
		if (i > 0 && j > 0) {
			best = Math.min(best, cost[i - 1][j - 1] + instead(typed.charAt(i - 1), meant.charAt(j - 1)));
		}
		boolean swapped = i > 1 && j > 1 && typed.charAt(i - 1) == meant.charAt(j - 2) && typed.charAt(i - 2) == meant.charAt(j - 1);
		return swapped ? Math.min(best, cost[i - 2][j - 2] + SWAP) : best;
	}

	/** What a letter costs that stands in one of the words alone. */
	private static double single(String word, int i) {
		if (i > 0 && word.charAt(i - 1) == word.charAt(i)) {
			return DOUBLED;
		}
		return word.charAt(i) == 'h' ? SILENT_H : DROPPED;
	}

	private static double instead(char typed, char meant) {
		if (typed == meant) {
			return 0;
		}
		if (SOUNDS.contains(pair(typed, meant))) {
			return SOUND;
		}
		return NEIGHBOURS.contains(pair(typed, meant)) ? NEIGHBOUR : OTHER;
	}

	private static int pair(char one, char other) {
		return one << 16 | other;
	}

	private static Set<Integer> neighbours() {
		Set<Integer> pairs = new HashSet<>();
		for (List<String> rows : LAYOUTS) {
			for (int row = 0; row < rows.size(); row++) {
				for (int key = 0; key < rows.get(row).length(); key++) {
					enter(pairs, rows.get(row), key, rows.get(row), key + 1);
					if (row + 1 < rows.size()) {
						enter(pairs, rows.get(row), key, rows.get(row + 1), key);
						enter(pairs, rows.get(row), key, rows.get(row + 1), key - 1);
					}
				}
			}
		}
		return Set.copyOf(pairs);
	}

	private static void enter(Set<Integer> pairs, String row, int key, String otherRow, int otherKey) {
		if (otherKey >= 0 && otherKey < otherRow.length()) {
			pairs.add(pair(row.charAt(key), otherRow.charAt(otherKey)));
			pairs.add(pair(otherRow.charAt(otherKey), row.charAt(key)));
		}
	}

	private static Set<Integer> sounds() {
		Set<Integer> pairs = new HashSet<>();
		ALIKE.forEach(group -> group.chars().forEach(one -> group.chars().filter(other -> other != one)
				.forEach(other -> pairs.add(pair((char) one, (char) other)))));
		return Set.copyOf(pairs);
	}
}
