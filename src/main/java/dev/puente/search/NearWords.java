package dev.puente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The words of an index ordered for looking up those that are near a mistyped one.
 *
 * <p>Words lie by length, each with a bit for every letter that it holds: a slip changes two of the bits at most, so that a comparison of
 * bits passes over nearly all words and no tree of neighbours has to be kept.
 */
final class NearWords {

	private record Shelf(String[] words, long[] letters) {
	}

	private final Map<Integer, Shelf> shelves = new TreeMap<>();

	NearWords(Stream<String> words) {
		Map<Integer, List<String>> byLength = new TreeMap<>();
		words.filter(word -> word.chars().noneMatch(Character::isDigit))
				.forEach(word -> byLength.computeIfAbsent(word.length(), length -> new ArrayList<>()).add(word));
		byLength.forEach((length, all) -> shelves.put(length,
				new Shelf(all.toArray(String[]::new), all.stream().mapToLong(NearWords::letters).toArray())));
	}

	private static long letters(String word) {
		long letters = 0;
		for (int i = 0; i < word.length(); i++) {
			letters |= 1L << (word.charAt(i) * 31 >>> 1 & 63);
		}
		return letters;
	}

	/** Names the words whose length and letters differ by no more than some slips. */
	void near(String word, int slips, Consumer<String> candidates) {
		long letters = letters(word);
		for (int length = word.length() - slips; length <= word.length() + slips; length++) {
			Shelf shelf = shelves.get(length);
			for (int i = 0; shelf != null && i < shelf.words().length; i++) {
				if (Long.bitCount(shelf.letters()[i] ^ letters) <= 2 * slips) {
					candidates.accept(shelf.words()[i]);
				}
			}
		}
	}
}
