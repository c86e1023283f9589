package dev.puente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import dev.puente.language.Language;

/** A Lucene index of passages that never changes once built; its files are let go of when nobody can ask it any more. */
final class PassageIndex {

	/** Passages are short: length matters less than in the usual setting (k1 1.2, b 0.75). */
	static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.5f);
	/** About 4 MB. */
	private static final int MOST_STATES = 16_384;
	/** About 4 MB. */
	private static final int MOST_READ = 2_048;
	private static final Cleaner CLEANER = Cleaner.create();

	private final IndexSearcher searcher;
	private final Set<Language> languages;
	/** For an index that fits into the memory; a large one is left to Lucene's own scorers. */
	private final @Nullable TermAtATime small;
	private final Map<Term, TermStates> states = new ConcurrentHashMap<>();
	/** Passages by number: the same are found again and again. */
	private final Map<Integer, Hit> read = new ConcurrentHashMap<>();

	private PassageIndex(IndexSearcher searcher) {
		this.searcher = searcher;
		this.searcher.setSimilarity(SIMILARITY);
		this.searcher.setQueryCache(null);
		this.small = searcher.getIndexReader().maxDoc() <= TermAtATime.MOST_PASSAGES && searcher.getLeafContexts().size() <= 1
				? new TermAtATime(searcher)
				: null;
		this.languages = frequencies(Fields.LANGUAGE).keySet().stream().flatMap(code -> Language.ofCode(code).stream())
				.collect(Collectors.toUnmodifiableSet());
	}

	/** Returns the index that a reader reads; the reader is closed with it. */
	static PassageIndex of(DirectoryReader reader) {
		return owning(new IndexSearcher(reader), reader);
	}

	private static PassageIndex owning(IndexSearcher searcher, DirectoryReader reader) {
		PassageIndex index = new PassageIndex(searcher);
		CLEANER.register(index, () -> close(reader));
		return index;
	}

	/** Builds an index in memory. */
	static PassageIndex of(List<IndexPassage> passages) {
		return of(reader(passages));
	}

	private static DirectoryReader reader(List<IndexPassage> passages) {
		try {
			return IndexFolder.inMemory(passages);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Builds a small index in memory whose passages score as if they stood in this one. */
	PassageIndex beside(List<IndexPassage> passages) {
		DirectoryReader reader = reader(passages);
		return owning(new BorrowingSearcher(reader, searcher), reader);
	}

	private static void close(DirectoryReader reader) {
		try {
			reader.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Tells whether any passage holds a term. */
	boolean holds(String field, String text) {
		return small == null ? states(new Term(field, text)).docFreq() > 0 : small.postings(field, text).size() > 0;
	}

	/** Returns where a term stands; the dictionary is asked once for the terms that come up again and again. */
	private TermStates states(Term term) {
		TermStates known = states.get(term);
		if (known != null) {
			return known;
		}
		try {
			TermStates found = TermStates.build(searcher, term, true);
			if (states.size() >= MOST_STATES) {
				states.clear();
			}
			states.put(term, found);
			return found;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns in how many passages each term of a field is. */
	Map<String, Integer> frequencies(String field) {
		try {
			Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
			Map<String, Integer> all = new HashMap<>();
			if (terms != null) {
				TermsEnum each = terms.iterator();
				for (BytesRef term = each.next(); term != null; term = each.next()) {
					all.put(term.utf8ToString(), each.docFreq());
				}
			}
			return all;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the languages in which passages are. */
	Set<Language> languages() {
		return languages;
	}

	int size() {
		return searcher.getIndexReader().numDocs();
	}

	/**
	 * A passage found, not read yet.
	 *
	 * @param found its number and score
	 */
	record Unread(PassageIndex index, ScoreDoc found) {

		double score() {
			return found.score;
		}

		Hit read() {
			return index.hit(found.doc, found.score);
		}
	}

	/**
	 * Returns the best passages, best first; ties in the order of indexing.
	 *
	 * @param gone documents that are not looked at
	 */
	List<Unread> search(Clause clause, Optional<Language> language, Set<String> gone, int k) {
		try {
			return found(clause, language, gone, k).stream().map(found -> new Unread(this, found)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Hit hit(int passage, double score) {
		Hit known = read.get(passage);
		if (known == null) {
			known = read(passage);
			if (read.size() >= MOST_READ) {
				read.clear();
			}
			read.put(passage, known);
		}
		return known.scoring(score);
	}

	private Hit read(int passage) {
		List<LeafReaderContext> segments = searcher.getLeafContexts();
		LeafReaderContext segment = segments.get(ReaderUtil.subIndex(passage, segments));
		try {
			return IndexedPassage.hit(segment.reader(), passage - segment.docBase);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Finds the best passages by number, best first. */
	List<ScoreDoc> found(Clause clause, Optional<Language> language, Set<String> gone, int k) throws IOException {
		return small == null ? byLucene(clause, language, gone, k) : small.search(clause, language, gone, k);
	}

	/** Finds the same with Lucene's own scorers. */
	List<ScoreDoc> byLucene(Clause clause, Optional<Language> language, Set<String> gone, int k) throws IOException {
		Query query = clause.query(this::states);
		BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
		language.ifPresent(wanted -> filtered.add(new TermQuery(new Term(Fields.LANGUAGE, wanted.code())), Occur.FILTER));
		if (!gone.isEmpty()) {
			filtered.add(new TermInSetQuery(Fields.DOCUMENT, gone.stream().map(BytesRef::new).toList()), Occur.MUST_NOT);
		}
		return List.of(searcher.search(language.isEmpty() && gone.isEmpty() ? query : filtered.build(), k).scoreDocs);
	}

	/** Returns a passage by its place, as if found with the score 0. */
	Optional<Hit> passage(String document, String anchor, Language language) {
		return place(new Hit(document, anchor, language, "", "", 0)).map(place -> hit(place, 0));
	}

	/** Returns what a clause adds to the scores of passages, by their places. */
	double[] scores(Clause clause, int[] places) {
		return small == null
				? Arrays.stream(places).mapToDouble(place -> explained(clause, place)).toArray()
				: small.scores(clause, places);
	}

	private double explained(Clause clause, int place) {
		try {
			return searcher.explain(clause.query(this::states), place).getValue().doubleValue();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns where a passage found stands in this index. */
	Optional<Integer> place(Hit hit) {
		Term key = new Term(Fields.KEY, IndexedPassage.key(hit.document(), hit.anchor(), hit.language()));
		try {
			TopDocs found = searcher.search(new TermQuery(key), 1);
			return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(found.scoreDocs[0].doc);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
