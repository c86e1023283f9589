package dev.puente.answer;

import java.util.BitSet;

/** Whether words that stand side by side in a question do so in a sentence too: «ministro de Comunicaciones de Cuba» is not Iran's. */
final class Proximity {

	/** Telling words apart at most, so that an article or a first name may stand between. */
	private static final int NEAR = 2;

	private Proximity() {
	}

	/**
	 * Returns the share of neighbouring pairs of the question that stand near each other, among the pairs of which both stand in the sentence.
	 *
	 * @param sought words of the question in order
	 * @param words stems of the sentence's telling words in order
	 * @return 0–1; 1 when the sentence holds no pair
	 */
	static double of(Sought sought, long[] words) {
		BitSet[] places = sought.places(words);
		int pairs = 0;
		int near = 0;
		for (int i = 1; i < places.length; i++) {
			if (!places[i - 1].isEmpty() && !places[i].isEmpty()) {
				pairs++;
				near += near(places[i - 1], places[i]) ? 1 : 0;
			}
		}
		return pairs == 0 ? 1 : (double) near / pairs;
	}

	private static boolean near(BitSet first, BitSet second) {
		for (int place = first.nextSetBit(0); place >= 0; place = first.nextSetBit(place + 1)) {
			int other = second.nextSetBit(Math.max(0, place - NEAR));
			if (other >= 0 && other <= place + NEAR) {
				return true;
			}
		}
		return false;
	}
}
