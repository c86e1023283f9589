package dev.puente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;

import dev.puente.language.Language;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** A Lucene index of passages that never changes once built. */
final class PassageIndex {

	/** Passages are short: length matters less than in the usual setting (k1 1.2, b 0.75). */
	private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.5f);
	private static final FieldType TERMS = termsType();

	private final List<IndexPassage> passages;
	private final IndexSearcher searcher;
	private final Set<Language> languages;

	private PassageIndex(List<IndexPassage> passages, IndexReader reader) {
		this.passages = passages;
		this.languages = passages.stream().map(IndexPassage::language).collect(Collectors.toUnmodifiableSet());
		this.searcher = new IndexSearcher(reader);
		this.searcher.setSimilarity(SIMILARITY);
		this.searcher.setQueryCache(null);
	}

	/** Builds an index in memory. */
	static PassageIndex of(List<IndexPassage> passages) {
		IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setSimilarity(SIMILARITY).setRAMBufferSizeMB(64);
		// whole arrays: each look-up of a term slices its file, which costs most of a search over many buffers
		ByteBuffersDirectory directory = new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
				ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			for (IndexPassage passage : passages) {
				writer.addDocument(document(passage));
			}
			writer.forceMerge(1);
			writer.commit();
			return new PassageIndex(List.copyOf(passages), DirectoryReader.open(directory));
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
		return passages.size();
	}

	/** Returns the best passages, best first; ties in the order of indexing. */
	List<Hit> search(Query query, Optional<Language> language, int k) {
		Query filtered = language.<Query>map(wanted -> new BooleanQuery.Builder().add(query, Occur.MUST)
				.add(new TermQuery(new Term(Fields.LANGUAGE, wanted.code())), Occur.FILTER).build()).orElse(query);
		try {
			List<Hit> hits = new ArrayList<>();
			for (ScoreDoc found : searcher.search(filtered, k).scoreDocs) {
				IndexPassage passage = passages.get(found.doc);
				hits.add(new Hit(passage.document(), passage.anchor(), passage.language(), passage.title(), passage.text(), found.score));
			}
			return hits;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns what a query adds to the score of a passage found. */
	double score(Query query, Hit hit) {
		for (int i = 0; i < passages.size(); i++) {
			IndexPassage passage = passages.get(i);
			if (passage.document().equals(hit.document()) && passage.anchor().equals(hit.anchor())
					&& passage.language() == hit.language()) {
				try {
					return searcher.explain(query, i).getValue().doubleValue();
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}
		}
		return 0;
	}

	private static Document document(IndexPassage passage) {
		List<Token> body = Tokens.of(passage.text());
		List<Token> title = Tokens.of(passage.title());
		List<Token> all = new ArrayList<>(title);
		all.addAll(body);
		Document document = new Document();
		document.add(new Field(Fields.WORDS, new TermStream(Fields.words(body)), TERMS));
		document.add(new Field(Fields.STEMS, new TermStream(Fields.stems(body)), TERMS));
		document.add(new Field(Fields.GRAMS, new TermStream(Fields.grams(all)), TERMS));
		document.add(new Field(Fields.TITLE, new TermStream(Fields.stems(title)), TERMS));
		List<String> asked = passage.asked().stream().flatMap(question -> Fields.stems(Tokens.of(question)).stream()).toList();
		document.add(new Field(Fields.ASKED, new TermStream(asked), TERMS));
		document.add(new StringField(Fields.LANGUAGE, passage.language().code().toLowerCase(Locale.ROOT), Field.Store.NO));
		return document;
	}

	private static FieldType termsType() {
		FieldType type = new FieldType();
		type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		type.setTokenized(true);
		type.freeze();
		return type;
	}
}
