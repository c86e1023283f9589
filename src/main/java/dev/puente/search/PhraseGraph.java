package dev.puente.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases and the phrases that they lead to, with weights. Tens of thousands of phrases stay in memory for as long as Puente runs, so they are
 * kept as bytes and numbers: maps of lists of strings would take ten times as much.
 *
 * <p>A phrase is its stems, joined by a space. The phrases stand in the order of their bytes (UTF-8) and are found by binary search. What some
 * forms of a word lead to together is kept once.
 */
final class PhraseGraph {

	private static final String SPACE = " ";

	private final byte[] text;
	/** Where each phrase begins in the text, and where the last one ends. */
	private final int[] starts;
	/** The bundles that each phrase leads to. */
	private final Rows bundles;
	/** The phrases of each bundle. */
	private final Rows targets;
	private final double[] weights;

	private PhraseGraph(Builder builder) {
		byte[][] phrases = builder.leading.keySet().stream().map(PhraseGraph::bytes).sorted(Arrays::compareUnsigned)
				.toArray(byte[][]::new);
		starts = new int[phrases.length + 1];
		for (int i = 0; i < phrases.length; i++) {
			starts[i + 1] = starts[i] + phrases[i].length;
		}
		text = new byte[starts[phrases.length]];
		for (int i = 0; i < phrases.length; i++) {
			System.arraycopy(phrases[i], 0, text, starts[i], phrases[i].length);
		}
		List<List<Integer>> led = new ArrayList<>();
		for (int i = 0; i < phrases.length; i++) {
			led.add(builder.leading.getOrDefault(phrase(i), List.of()));
		}
		bundles = Rows.of(led);
		targets = Rows.of(builder.targets.stream().map(bundle -> bundle.stream().map(this::position).toList()).toList());
		weights = builder.weights.stream().mapToDouble(weight -> weight).toArray();
	}

	/** Numbers in rows of different lengths, without an object for each row. */
	private record Rows(int[] starts, int[] numbers) {

		static Rows of(List<List<Integer>> rows) {
			int[] starts = new int[rows.size() + 1];
			for (int i = 0; i < rows.size(); i++) {
				starts[i + 1] = starts[i] + rows.get(i).size();
			}
			return new Rows(starts, rows.stream().flatMap(Collection::stream).mapToInt(number -> number).toArray());
		}
	}

	/** Gathers what leads where. */
	static final class Builder {

		private final Map<String, List<Integer>> leading = new HashMap<>();
		private final List<List<String>> targets = new ArrayList<>();
		private final List<Double> weights = new ArrayList<>();

		/** Makes each of some phrases lead to each of others. */
		void lead(Collection<List<String>> phrases, Collection<List<String>> others, double weight) {
			int bundle = targets.size();
			targets.add(others.stream().map(Builder::joined).toList());
			weights.add(weight);
			phrases.forEach(phrase -> bundlesOf(joined(phrase)).add(bundle));
			others.forEach(other -> bundlesOf(joined(other)));
		}

		private List<Integer> bundlesOf(String phrase) {
			return leading.computeIfAbsent(phrase, key -> new ArrayList<>(1));
		}

		private static String joined(List<String> phrase) {
			return String.join(SPACE, phrase);
		}

		PhraseGraph build() {
			return new PhraseGraph(this);
		}
	}

	/**
	 * Tells whether a phrase is known.
	 *
	 * @param phrase stems joined by a space
	 */
	boolean contains(String phrase) {
		return position(phrase) >= 0;
	}

	/**
	 * Returns what a phrase leads to as stems, in the order in which it was gathered, with the greatest of the weights; nothing where the phrase
	 * is not known.
	 *
	 * @param phrase stems joined by a space
	 */
	Map<List<String>, Double> from(String phrase) {
		int position = position(phrase);
		if (position < 0) {
			return Map.of();
		}
		Map<List<String>, Double> found = new LinkedHashMap<>();
		for (int i = bundles.starts[position]; i < bundles.starts[position + 1]; i++) {
			int bundle = bundles.numbers[i];
			for (int j = targets.starts[bundle]; j < targets.starts[bundle + 1]; j++) {
				found.merge(List.of(phrase(targets.numbers[j]).split(SPACE)), weights[bundle], Math::max);
			}
		}
		return found;
	}

	private int position(String phrase) {
		byte[] sought = bytes(phrase);
		int low = 0;
		int high = starts.length - 2;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = Arrays.compareUnsigned(text, starts[middle], starts[middle + 1], sought, 0, sought.length);
			if (order == 0) {
				return middle;
			}
			if (order < 0) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return -1;
	}

	private String phrase(int position) {
		return new String(text, starts[position], starts[position + 1] - starts[position], StandardCharsets.UTF_8);
	}

	private static byte[] bytes(String phrase) {
		return phrase.getBytes(StandardCharsets.UTF_8);
	}
}
