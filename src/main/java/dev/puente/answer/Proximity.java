package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;

import dev.puente.search.QueryTerm;

/** Whether words that stand side by side in a question do so in a sentence too: «ministro de Comunicaciones de Cuba» is not Iran's. */
final class Proximity {

	/** Telling words apart at most, so that an article or a first name may stand between. */
	private static final int NEAR = 2;

	private Proximity() {
	}

	/**
	 * Returns the share of neighbouring pairs of the question that stand near each other, among the pairs of which both stand in the sentence.
	 *
	 * @param terms of the question in order
	 * @param words stems of the sentence's telling words in order
	 * @return 0–1; 1 when the sentence holds no pair
	 */
	static double of(List<QueryTerm> terms, List<String> words) {
		int pairs = 0;
		int near = 0;
		List<Integer> second = terms.isEmpty() ? List.of() : positions(terms.getFirst(), words);
		for (int i = 1; i < terms.size(); i++) {
			List<Integer> first = second;
			second = positions(terms.get(i), words);
			if (!first.isEmpty() && !second.isEmpty()) {
				pairs++;
				near += near(first, second) ? 1 : 0;
			}
		}
		return pairs == 0 ? 1 : (double) near / pairs;
	}

	private static boolean near(List<Integer> first, List<Integer> second) {
		return first.stream().anyMatch(a -> second.stream().anyMatch(b -> Math.abs(a - b) <= NEAR));
	}

	/** Runs for every word of every sentence found, hence plain loops. */
	private static List<Integer> positions(QueryTerm term, List<String> words) {
		List<Integer> positions = new ArrayList<>(2);
		for (int i = 0; i < words.size(); i++) {
			if (says(term, words.get(i))) {
				positions.add(i);
			}
		}
		return positions;
	}

	private static boolean says(QueryTerm term, String word) {
		for (QueryTerm.Variant variant : term.variants()) {
			if (variant.stems().contains(word)) {
				return true;
			}
		}
		return false;
	}
}
