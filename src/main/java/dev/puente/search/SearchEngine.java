package dev.puente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.language.Language;

/** Finds passages in one index; built once, asked from many threads. */
public final class SearchEngine {

	private final PassageIndex index;
	private final Vocabulary vocabulary;
	private final QuestionReader reader;
	private final QueryBuilder queries;
	private final Gone gone;
	private final Optional<PassageVectors> vectors;
	private final Optional<PassageIndex> added;
	private final Optional<Reranker.Say> say;
	private final NearCopies copies;

	private SearchEngine(PassageIndex index, Vocabulary vocabulary, QuestionReader reader, QueryBuilder queries, Gone gone,
			Optional<PassageVectors> vectors, Optional<PassageIndex> added, Optional<Reranker.Say> say, NearCopies copies) {
		this.say = say;
		this.copies = copies;
		this.vectors = vectors;
		this.added = added;
		this.index = index;
		this.vocabulary = vocabulary;
		this.reader = reader;
		this.queries = queries;
		this.gone = gone;
	}

	/**
	 * Documents that are not found any more.
	 *
	 * @param fromIndex in the index, because they changed or were withdrawn since it was built
	 * @param fromBeside in what was added beside it
	 */
	private record Gone(Set<String> fromIndex, Set<String> fromBeside) {

		static final Gone NOTHING = new Gone(Set.of(), Set.of());

		Gone and(Set<String> documents) {
			return new Gone(union(fromIndex, documents), union(fromBeside, documents));
		}

		private static Set<String> union(Set<String> some, Set<String> others) {
			return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
		}
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
				new QueryBuilder(index, vocabulary, without), Gone.NOTHING, Optional.empty(), Optional.empty(), Optional.empty(),
				new NearCopies());
	}

	/** Returns the same index in which documents are not found any more: at once, while an index without them is being built. */
	SearchEngine without(Set<String> documents) {
		return new SearchEngine(index, vocabulary, reader, queries, gone.and(documents), vectors, added, say, copies);
	}

	/** Returns the same index, whose findings are fused with the passages nearest in meaning. */
	SearchEngine with(Optional<PassageVectors> meaning) {
		return new SearchEngine(index, vocabulary, reader, queries, gone, meaning, added, say, copies);
	}

	/** Returns the same index for one question, in whose findings a scoring model has a say. */
	SearchEngine with(Reranker.Say scoring) {
		return new SearchEngine(index, vocabulary, reader, queries, gone, vectors, added, Optional.of(scoring), copies);
	}

	/**
	 * Returns an engine of the same index in which documents have changed: without building it anew. How common words are is told by the index;
	 * what changed is found by its words alone until it is.
	 *
	 * @param changed documents of the index that are not found any more as they were
	 * @param passages those of documents changed or new since the index was built
	 */
	SearchEngine changed(Set<String> changed, List<IndexPassage> passages) {
		PassageIndex beside = index.beside(passages);
		Vocabulary more = vocabulary.with(beside);
		return new SearchEngine(index, more, reader.with(more), queries.with(more, beside), new Gone(changed, Set.of()), vectors,
				Optional.of(beside), say, copies);
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

	/** Where copies would take places, further passages are looked at for what else there is. */
	private List<Hit> distinct(List<QueryTerm> terms, Optional<Language> language, int k) {
		return copies.distinct(search(terms, language, 2 * k).map(PassageIndex.Unread::read), k);
	}

	private Stream<PassageIndex.Unread> search(List<QueryTerm> terms, Optional<Language> language, int k) {
		Clause clause = queries.clause(terms);
		Stream<PassageIndex.Unread> found = index.search(clause, language, gone.fromIndex(), k).stream();
		return added.isEmpty()
				? found
				: Stream.concat(found, added.get().search(clause, language, gone.fromBeside(), k).stream())
						.sorted(Comparator.comparingDouble(PassageIndex.Unread::score).reversed()).limit(k);
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
		String said = (before + " " + question).strip();
		Optional<Embedder.Pending> vector = vectors.flatMap(known -> known.begin(said));
		List<QueryTerm> terms = new ArrayList<>(reader.terms(question, language));
		Set<String> asked = terms.stream().map(QueryTerm::word).collect(Collectors.toSet());
		reader.termsBefore(question, before, language).stream().filter(term -> !asked.contains(term.word()))
				.map(term -> term.saidBefore(share))
				.forEach(terms::add);
		Findings byWords = new Findings(terms.isEmpty() ? List.of() : distinct(terms, language, k), terms);
		Findings found = vectors
				.map(known -> new Findings(copies.distinct(known.fuse(byWords, vector, language, gone.fromIndex(), k).hits().stream(), k),
						terms))
				.orElse(byWords);
		return say.map(scoring -> scoring.order(found, said, language)).orElse(found);
	}

	/**
	 * Tells how the score of each passage found came about.
	 *
	 * @param findings of this engine
	 * @param most how many passages at most, best first
	 */
	public List<Explained> explain(Findings findings, int most) {
		return explained(findings.hits().stream().limit(most).toList(), findings.terms());
	}

	/**
	 * Tells how a passage scores for a question, whether it would be found or not.
	 *
	 * @param language of the passage
	 * @return empty where there is no such passage
	 */
	public Optional<Explained> explain(String question, String document, String anchor, Language language) {
		Optional<Hit> passage = added.flatMap(beside -> beside.passage(document, anchor, language))
				.or(() -> index.passage(document, anchor, language).filter(hit -> !gone.fromIndex().contains(document)));
		return passage.map(hit -> explained(List.of(hit), reader.terms(question, Optional.of(language))).getFirst())
				.map(Explained::scoredByWords);
	}

	private List<Explained> explained(List<Hit> hits, List<QueryTerm> terms) {
		return new Explainer(queries, index, added, hits).explain(terms);
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
