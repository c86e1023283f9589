package dev.puente.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases and the phrases that each of them leads to, with weights. Tens of thousands of phrases stay in memory for as long as Puente runs, so
 * they are kept as bytes and numbers: maps of lists of strings would take ten times as much.
 *
 * <p>A phrase is its stems, joined by a space. The phrases stand in the order of their bytes (UTF-8) and are found by binary search.
 */
final class PhraseGraph {

	private static final String SPACE = " ";

	private final byte[] text;
	/** Where each phrase begins in the text, and where the last one ends. */
	private final int[] starts;
	/** Where what each phrase leads to begins among the targets, and where the last one's ends. */
	private final int[] edges;
	private final int[] targets;
	private final double[] weights;

	private PhraseGraph(Map<String, Map<String, Double>> led) {
		byte[][] phrases = led.keySet().stream().map(PhraseGraph::bytes).sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
		starts = new int[phrases.length + 1];
		for (int i = 0; i < phrases.length; i++) {
			starts[i + 1] = starts[i] + phrases[i].length;
		}
		text = new byte[starts[phrases.length]];
		for (int i = 0; i < phrases.length; i++) {
			System.arraycopy(phrases[i], 0, text, starts[i], phrases[i].length);
		}
		edges = new int[phrases.length + 1];
		int all = led.values().stream().mapToInt(Map::size).sum();
		targets = new int[all];
		weights = new double[all];
		int edge = 0;
		for (int i = 0; i < phrases.length; i++) {
			for (Map.Entry<String, Double> target : led.getOrDefault(phrase(i), Map.of()).entrySet()) {
				targets[edge] = position(target.getKey());
				weights[edge++] = target.getValue();
			}
			edges[i + 1] = edge;
		}
	}

	/** Gathers what leads where. */
	static final class Builder {

		private final Map<String, Map<String, Double>> led = new HashMap<>();

		/** Makes a phrase known that leads nowhere as yet. */
		void add(List<String> phrase) {
			from(phrase);
		}

		/** Makes one phrase lead to another; of several weights the greatest counts. */
		void lead(List<String> phrase, List<String> other, double weight) {
			add(other);
			from(phrase).merge(String.join(SPACE, other), weight, Math::max);
		}

		private Map<String, Double> from(List<String> phrase) {
			// most phrases lead to one or two others
			return led.computeIfAbsent(String.join(SPACE, phrase), key -> new LinkedHashMap<>(4));
		}

		PhraseGraph build() {
			return new PhraseGraph(led);
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
	 * Returns what a phrase leads to as stems with their weights, in the order in which it was gathered; nothing where the phrase is not known.
	 *
	 * @param phrase stems joined by a space
	 */
	Map<List<String>, Double> from(String phrase) {
		int position = position(phrase);
		if (position < 0) {
			return Map.of();
		}
		Map<List<String>, Double> found = new LinkedHashMap<>();
		for (int edge = edges[position]; edge < edges[position + 1]; edge++) {
			found.put(List.of(phrase(targets[edge]).split(SPACE)), weights[edge]);
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
