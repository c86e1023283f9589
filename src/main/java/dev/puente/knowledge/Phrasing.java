package dev.puente.knowledge;

import java.util.List;

/**
 * A way in which people ask for what sentences of a passage say, in words that the passage may not use.
 *
 * @param question as it is asked
 * @param sentences positions of the sentences that answer it, from 0, in the order in which they answer best
 */
public record Phrasing(String question, List<Integer> sentences) {

	public Phrasing {
		sentences = List.copyOf(sentences);
		if (sentences.isEmpty() || sentences.stream().distinct().count() < sentences.size()) {
			throw new IllegalArgumentException("a question is answered by one or more different sentences");
		}
	}
}
