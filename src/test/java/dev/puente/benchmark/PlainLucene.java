package dev.puente.benchmark;

import java.io.IOException;
import java.util.Optional;

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
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Passage;
import dev.puente.language.Language;

/** What Lucene does out of the box: its own analyzer of the language, one field, BM25, the ten best passages. */
final class PlainLucene implements AutoCloseable {

	private static final String TEXT = "text";
	private static final int PASSAGES = 10;

	private final Analyzer analyzer;
	private final DirectoryReader reader;
	private final IndexSearcher searcher;

	PlainLucene(Generation generation, Language language) throws IOException {
		analyzer = language == Language.FA ? new PersianAnalyzer() : new SpanishAnalyzer();
		ByteBuffersDirectory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
			for (dev.puente.knowledge.Document document : generation.documents()) {
				for (Passage passage : document.passages()) {
					add(writer, document.titleIn(language), passage.in(language));
				}
			}
		}
		reader = DirectoryReader.open(directory);
		searcher = new IndexSearcher(reader);
		searcher.setQueryCache(null);
	}

	private static void add(IndexWriter writer, String title, Optional<Passage.Text> text) throws IOException {
		if (text.isPresent()) {
			Document indexed = new Document();
			indexed.add(new TextField(TEXT, title + " " + text.get().heading() + " " + text.get().plain(), Field.Store.NO));
			writer.addDocument(indexed);
		}
	}

	/** Returns what is found; empty when no word is left of the question. */
	Optional<TopDocs> search(String question) throws IOException {
		Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
		return query == null ? Optional.empty() : Optional.of(searcher.search(query, PASSAGES));
	}

	@Override
	public void close() throws IOException {
		reader.close();
		analyzer.close();
	}
}
