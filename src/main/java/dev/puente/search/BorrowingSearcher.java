package dev.puente.search;

import java.io.IOException;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/** Searches a few passages and scores them by how common words are in a larger index, so that the hits of both can be put in one order. */
final class BorrowingSearcher extends IndexSearcher {

	private final IndexSearcher larger;

	BorrowingSearcher(IndexReader few, IndexSearcher larger) {
		super(few);
		this.larger = larger;
	}

	@Override
	public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
		TermStates there = TermStates.build(larger, term, true);
		return there.docFreq() == 0
				? super.termStatistics(term, docFreq, totalTermFreq)
				: larger.termStatistics(term, there.docFreq(), there.totalTermFreq());
	}

	@Override
	public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
		CollectionStatistics there = larger.collectionStatistics(field);
		return there == null ? super.collectionStatistics(field) : there;
	}
}
