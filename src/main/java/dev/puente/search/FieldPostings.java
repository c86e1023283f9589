package dev.puente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The postings of a field that questions have asked for, kept out of Lucene's files, and how an occurrence scores. */
final class FieldPostings {

	/** Their passages, at most 6 MB a field; beyond, all are read anew. The commonest field of some thousand passages fits. */
	private static final int MOST_KEPT = 1 << 21;

	private final String field;
	private final IndexSearcher searcher;
	private final @Nullable LeafReader passages;
	private final @Nullable CollectionStatistics statistics;
	private final Map<String, Postings> kept = new ConcurrentHashMap<>();
	private final AtomicInteger weight = new AtomicInteger();
	private final byte[] lengths;
	private volatile @Nullable SimScorer scorer;

	FieldPostings(String field, IndexSearcher searcher) {
		this.field = field;
		this.searcher = searcher;
		this.passages = searcher.getLeafContexts().isEmpty() ? null : searcher.getLeafContexts().getFirst().reader();
		try {
			this.statistics = searcher.collectionStatistics(field);
			this.lengths = lengths();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private byte[] lengths() throws IOException {
		NumericDocValues norms = passages == null ? null : passages.getNormValues(field);
		byte[] read = new byte[passages == null ? 0 : passages.maxDoc()];
		while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
			read[norms.docID()] = (byte) norms.longValue();
		}
		return read;
	}

	/** Returns the postings of a term; empty ones where no passage holds it. */
	Postings of(String text) {
		Postings known = kept.get(text);
		if (known != null) {
			return known;
		}
		try {
			Postings read = read(new Term(field, text));
			if (weight.addAndGet(1 + read.size()) > MOST_KEPT) {
				kept.clear();
				weight.set(0);
			}
			kept.put(text, read);
			return read;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Postings read(Term term) throws IOException {
		if (passages == null || statistics == null) {
			return Postings.NONE;
		}
		PostingsEnum found = passages.postings(term, PostingsEnum.FREQS);
		if (found == null) {
			return Postings.NONE;
		}
		int size = passages.docFreq(term);
		char[] places = new char[size];
		byte[] frequencies = new byte[size];
		for (int i = 0; found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
			places[i] = (char) found.docID();
			frequencies[i] = (byte) Math.min(Byte.MAX_VALUE, found.freq());
		}
		return new Postings(places, frequencies, rarity(searcher.termStatistics(term, size, passages.totalTermFreq(term))));
	}

	private float rarity(TermStatistics term) {
		return PassageIndex.SIMILARITY.idfExplain(statistics, term).getValue().floatValue();
	}

	/**
	 * Returns what occurrences in a passage score.
	 *
	 * @param rarity inverse document frequency of the term
	 */
	float score(float rarity, float frequency, int passage) {
		return rarity * scorer().score(frequency, lengths[passage]);
	}

	/** BM25 is a product with the inverse document frequency: one scorer, of which this is 1, serves all terms of the field. */
	private SimScorer scorer() {
		SimScorer known = scorer;
		if (known == null) {
			TermStatistics any = new TermStatistics(new BytesRef("-"), 1, 1);
			known = PassageIndex.SIMILARITY.scorer(1 / rarity(any), statistics, any);
			scorer = known;
		}
		return known;
	}
}
