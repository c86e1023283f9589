package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.puente.language.Language;

/** Finds passages in one index; built once, asked from many threads. */
public final class SearchEngine {

	private final PassageIndex index;
	private final QuestionReader reader;
	private final QueryBuilder queries;
	private final Set<String> gone;

	private SearchEngine(PassageIndex index, QuestionReader reader, QueryBuilder queries, Set<String> gone) {
		this.index = index;
		this.reader = reader;
		this.queries = queries;
		this.gone = gone;
	}

	/**
	 * Indexes passages in memory.
	 *
	 * @param passages what can be found
	 * @param words what is known of words beyond the passages
	 */
	public static SearchEngine of(List<IndexPassage> passages, WordKnowledge words) {
		return of(passages, words, Set.of());
	}

	/**
	 * Indexes passages in memory, to measure what mechanisms bring.
	 *
	 * @param without mechanisms left out
	 */
	public static SearchEngine of(List<IndexPassage> passages, WordKnowledge words, Set<Mechanism> without) {
		PassageIndex index = PassageIndex.of(passages);
		return new SearchEngine(index, new QuestionReader(new Vocabulary(index), words, index.languages(), without),
				new QueryBuilder(index, without), Set.of());
	}

	/** Returns the same index in which documents are not found any more: at once, while an index without them is being built. */
	SearchEngine without(Set<String> documents) {
		return new SearchEngine(index, reader, queries, documents);
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
		return new Findings(terms.isEmpty() ? List.of() : present(index.search(queries.query(terms), language, k)), terms);
	}

	private List<Hit> present(List<Hit> hits) {
		return gone.isEmpty() ? hits : hits.stream().filter(hit -> !gone.contains(hit.document())).toList();
	}

	/**
	 * Tells how the score of each passage found came about.
	 *
	 * @param findings of this engine
	 * @param most how many passages at most, best first
	 */
	public List<Explained> explain(Findings findings, int most) {
		return findings.hits().stream().limit(most).map(hit -> new Explained(hit, parts(hit, findings.terms()))).toList();
	}

	private List<Explained.Part> parts(Hit hit, List<QueryTerm> terms) {
		List<Explained.Part> parts = new ArrayList<>();
		for (QueryTerm term : terms) {
			for (QueryBuilder.Part part : queries.parts(term, terms.size())) {
				double score = index.score(part.query(), hit);
				if (score > 0) {
					parts.add(new Explained.Part(term, part.field(), score));
				}
			}
		}
		parts.sort(Comparator.comparingDouble(Explained.Part::score).reversed());
		return parts;
	}

	/** Returns the number of passages. */
	public int size() {
		return index.size();
	}
}
