package dev.puente.search;

import java.util.List;
import java.util.Optional;

import dev.puente.language.Language;

/** Finds passages in one index; built once, asked from many threads. */
public final class SearchEngine {

	private final PassageIndex index;
	private final QuestionReader reader;

	private SearchEngine(PassageIndex index, WordKnowledge words) {
		this.index = index;
		this.reader = new QuestionReader(new Vocabulary(index), words, index.languages());
	}

	/**
	 * Indexes passages in memory.
	 *
	 * @param passages what can be found
	 * @param words what is known of words beyond the passages
	 */
	public static SearchEngine of(List<IndexPassage> passages, WordKnowledge words) {
		return new SearchEngine(PassageIndex.of(passages), words);
	}

	/**
	 * What a search brought.
	 *
	 * @param hits best first
	 * @param terms how the question's words were understood
	 */
	public record Findings(List<Hit> hits, List<QueryTerm> terms) {

		public Findings {
			hits = List.copyOf(hits);
			terms = List.copyOf(terms);
		}
	}

	/**
	 * Finds passages.
	 *
	 * @param question any text; Lucene's syntax means nothing in it
	 * @param language of the passages; empty = any
	 * @param k how many at most, from 1
	 */
	public Findings find(String question, Optional<Language> language, int k) {
		List<QueryTerm> terms = reader.terms(question, language);
		return new Findings(terms.isEmpty() ? List.of() : index.search(QueryBuilder.query(terms), language, k), terms);
	}

	/** Returns the number of passages. */
	public int size() {
		return index.size();
	}
}
