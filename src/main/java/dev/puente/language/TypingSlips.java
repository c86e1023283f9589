package dev.puente.language;

import java.util.Arrays;
import java.util.List;

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
	private static final double NEIGHBOUR = 0.6;
	private static final double SOUND = 0.5;
	private static final double OTHER = 1;
	/** The letters a–z and the block of Arabic script are numbered from 1 on, to look pairs of them up; 0 is any other sign. */
	private static final int LATIN = 26;
	private static final int ARABIC = 256;
	private static final int NUMBERS = 1 + LATIN + ARABIC;
	private static final double[] INSTEAD = insteads();
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
		double[][] rows = new double[3][meant.length() + 1];
		double lastLeast = 0;
		for (int i = 0; i <= typed.length(); i++) {
			double least = fill(rows, typed, meant, i);
			// letters swapped lead from one row to the second next
			if (least > most && lastLeast > most) {
				return least;
			}
			lastLeast = least;
		}
		boolean first = !typed.isEmpty() && !meant.isEmpty() && typed.charAt(0) != meant.charAt(0);
		return rows[typed.length() % 3][meant.length()] + (first ? FIRST : 0);
	}

	/** Fills the row of what the first letters typed cost against each beginning of what was meant, by the two rows above; returns the least. */
	private static double fill(double[][] rows, String typed, String meant, int i) {
		double[] row = rows[i % 3];
		double[] above = rows[(i + 2) % 3];
		double[] twoAbove = rows[(i + 1) % 3];
		char letter = i > 0 ? typed.charAt(i - 1) : 0;
		double alone = i > 0 ? single(typed, i - 1) : 0;
		row[0] = i > 0 ? above[0] + alone : 0;
		double least = row[0];
		for (int j = 1; j < row.length; j++) {
			char other = meant.charAt(j - 1);
			double best = row[j - 1] + single(meant, j - 1);
			if (i > 0) {
				best = Math.min(best, Math.min(above[j] + alone, above[j - 1] + instead(letter, other)));
			}
			if (i > 1 && j > 1 && letter == meant.charAt(j - 2) && typed.charAt(i - 2) == other) {
				best = Math.min(best, twoAbove[j - 2] + SWAP);
			}
			row[j] = best;
			least = Math.min(least, best);
		}
		return least;
	}

	/** What a letter costs that stands in one of the words alone. */
	private static double single(String word, int i) {
		if (i > 0 && word.charAt(i - 1) == word.charAt(i)) {
			return DOUBLED;
		}
		return word.charAt(i) == 'h' ? SILENT_H : DROPPED;
	}

	private static double instead(char typed, char meant) {
		return typed == meant ? 0 : INSTEAD[number(typed) * NUMBERS + number(meant)];
	}

	private static int number(char letter) {
		if (letter >= 'a' && letter <= 'z') {
			return 1 + letter - 'a';
		}
		return letter >= '\u0600' && letter <= '\u06ff' ? 1 + LATIN + letter - '\u0600' : 0;
	}

	private static double[] insteads() {
		double[] costs = new double[NUMBERS * NUMBERS];
		Arrays.fill(costs, OTHER);
		for (List<String> rows : LAYOUTS) {
			for (int row = 0; row < rows.size(); row++) {
				for (int key = 0; key < rows.get(row).length(); key++) {
					enter(costs, rows.get(row), key, rows.get(row), key + 1);
					if (row + 1 < rows.size()) {
						enter(costs, rows.get(row), key, rows.get(row + 1), key);
						enter(costs, rows.get(row), key, rows.get(row + 1), key - 1);
					}
				}
			}
		}
		ALIKE.forEach(group -> group.chars().forEach(one -> group.chars().forEach(other -> enter(costs, (char) one, (char) other, SOUND))));
		return costs;
	}

	private static void enter(double[] costs, String row, int key, String otherRow, int otherKey) {
		if (otherKey >= 0 && otherKey < otherRow.length()) {
			enter(costs, row.charAt(key), otherRow.charAt(otherKey), NEIGHBOUR);
		}
	}

	private static void enter(double[] costs, char one, char other, double cost) {
		costs[number(one) * NUMBERS + number(other)] = cost;
		costs[number(other) * NUMBERS + number(one)] = cost;
	}
}
