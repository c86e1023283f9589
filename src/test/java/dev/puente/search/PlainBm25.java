package dev.puente.search;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

import dev.puente.language.Language;

/** What Lucene does out of the box with passages of both languages: its own analyzers, one field, BM25. */
final class PlainBm25 implements AutoCloseable {

	private static final String TEXT = "text";

	private final Analyzer persian = new PersianAnalyzer();
	private final Analyzer spanish = new SpanishAnalyzer();
	private final DirectoryReader reader;
	private final IndexSearcher searcher;

	/** Opens the index of a folder, built of some passages where there is none. */
	PlainBm25(Directory directory, List<IndexPassage> passages) throws IOException {
		if (!DirectoryReader.indexExists(directory)) {
			write(directory, passages);
		}
		reader = DirectoryReader.open(directory);
		searcher = new IndexSearcher(reader);
		searcher.setQueryCache(null);
	}

	private void write(Directory directory, List<IndexPassage> passages) throws IOException {
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(spanish))) {
			for (IndexPassage passage : passages) {
				Document document = new Document();
				document.add(passage.language() == Language.FA
						? new TextField(TEXT, persian.tokenStream(TEXT, passage.text()))
						: new TextField(TEXT, passage.text(), Field.Store.NO));
				writer.addDocument(document);
			}
			writer.forceMerge(1);
		}
	}

	/** Returns how many passages are found, ten at most. */
	int search(String question) throws IOException {
		Query query = new QueryBuilder(question.charAt(0) > 'z' ? persian : spanish).createBooleanQuery(TEXT, question);
		return query == null ? 0 : searcher.search(query, 10).scoreDocs.length;
	}

	@Override
	public void close() throws IOException {
		reader.close();
		persian.close();
		spanish.close();
	}
}
