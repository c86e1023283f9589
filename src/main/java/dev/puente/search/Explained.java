package dev.puente.search;

import java.util.List;

/**
 * How the score of a passage came about.
 *
 * @param hit the passage
 * @param parts what each word and field added; they sum up to the score by words, before vectors or a scoring model have changed places
 */
public record Explained(Hit hit, List<Part> parts) {

	public Explained {
		parts = List.copyOf(parts);
	}

	/**
	 * What a word of the question added.
	 *
	 * @param term the word as it was understood
	 * @param field {@code words} as written, {@code stems} without inflection, {@code title}, {@code asked}, {@code grams} pieces of the word
	 * @param score what it added, above 0
	 */
	public record Part(QueryTerm term, String field, double score) {
	}

	/** Returns the same passage with what its words score. */
	Explained scoredByWords() {
		return new Explained(hit.scoring(parts.stream().mapToDouble(Part::score).sum()), parts);
	}
}
