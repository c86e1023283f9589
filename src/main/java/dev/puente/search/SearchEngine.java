package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.search.Query;

import dev.puente.language.Language;

/** Finds passages in one index; built once, asked from many threads. */
public final class SearchEngine {

	private final PassageIndex index;
	private final Vocabulary vocabulary;
	private final QuestionReader reader;
	private final QueryBuilder queries;
	private final Set<String> gone;
	private final Optional<PassageVectors> vectors;
	private final Optional<PassageIndex> added;

	private SearchEngine(PassageIndex index, Vocabulary vocabulary, QuestionReader reader, QueryBuilder queries, Set<String> gone,
			Optional<PassageVectors> vectors, Optional<PassageIndex> added) {
		this.vectors = vectors;
		this.added = added;
		this.index = index;
		this.vocabulary = vocabulary;
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
		return of(PassageIndex.of(passages), words, without);
	}

	/** Makes an engine of an index that is there. */
	static SearchEngine of(PassageIndex index, WordKnowledge words, Set<Mechanism> without) {
		Vocabulary vocabulary = new Vocabulary(index);
		return new SearchEngine(index, vocabulary, new QuestionReader(vocabulary, words, index.languages(), without),
				new QueryBuilder(index, vocabulary, without), Set.of(), Optional.empty(), Optional.empty());
	}

	/** Returns the same index in which documents are not found any more: at once, while an index without them is being built. */
	SearchEngine without(Set<String> documents) {
		return new SearchEngine(index, vocabulary, reader, queries, documents, vectors, added);
	}

	/** Returns the same index, whose findings are fused with the passages nearest in meaning. */
	SearchEngine with(Optional<PassageVectors> meaning) {
		return new SearchEngine(index, vocabulary, reader, queries, gone, meaning, added);
	}

	/**
	 * Returns an engine of the same index in which documents have changed: without building it anew. How common words are is told by the index;
	 * passages are found by their words alone until it is.
	 *
	 * @param changed documents of the index that are not found any more as they were
	 * @param passages those of documents changed or new since the index was built
	 */
	SearchEngine changed(Set<String> changed, List<IndexPassage> passages) {
		PassageIndex beside = index.beside(passages);
		Vocabulary more = vocabulary.with(beside);
		return new SearchEngine(index, more, reader.with(more), queries.with(more, beside), changed, Optional.empty(), Optional.of(beside));
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
		return find("", 0, question, language, k);
	}

	private List<Hit> present(List<Hit> hits) {
		return gone.isEmpty() ? hits : hits.stream().filter(hit -> !gone.contains(hit.document())).toList();
	}

	private List<Hit> search(List<QueryTerm> terms, Optional<Language> language, int k) {
		Query query = queries.query(terms);
		List<Hit> hits = index.search(query, language, gone, k);
		if (added.isEmpty()) {
			return hits;
		}
		return Stream.concat(hits.stream(), added.get().search(query, language, Set.of(), k).stream())
				.sorted(Comparator.comparingDouble(Hit::score).reversed()).limit(k).toList();
	}

	/**
	 * Finds passages for a question of a talk.
	 *
	 * @param before telling words of what was said before
	 * @param share how much these count beside the question's own words, 0–1
	 * @param question any text
	 * @param language of the passages; empty = any
	 * @param k how many at most, from 1
	 */
	public Findings find(String before, double share, String question, Optional<Language> language, int k) {
		Optional<Embedder.Pending> vector = vectors.flatMap(known -> known.begin((before + " " + question).strip()));
		List<QueryTerm> terms = new ArrayList<>(reader.terms(question, language));
		Set<String> said = terms.stream().map(QueryTerm::word).collect(Collectors.toSet());
		reader.terms(before, language).stream().filter(term -> !said.contains(term.word())).map(term -> term.saidBefore(share))
				.forEach(terms::add);
		Findings byWords = new Findings(terms.isEmpty() ? List.of() : search(terms, language, k), terms);
		return vectors.map(known -> new Findings(present(known.fuse(byWords, vector, language, k).hits()), terms)).orElse(byWords);
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
				double score = holder(hit).score(part.query(), hit);
				if (score > 0) {
					parts.add(new Explained.Part(term, part.field(), score));
				}
			}
		}
		parts.sort(Comparator.comparingDouble(Explained.Part::score).reversed());
		return parts;
	}

	private PassageIndex holder(Hit hit) {
		return added.filter(beside -> beside.holds(hit)).orElse(index);
	}

	/** Returns how telling a stem is: its inverse document frequency, above 0; highest for stems that no passage holds. */
	public double weight(String stem) {
		return vocabulary.weight(stem);
	}

	/** Returns the number of passages of its index; changes since then do not count. */
	public int size() {
		return index.size();
	}
}
