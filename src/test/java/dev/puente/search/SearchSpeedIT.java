package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;

/**
 * How quick the search is beside plain Lucene in the same run: {@code mvn verify -Pbench -Dit.test=SearchSpeedIT}, table in
 * target/search-speed-*.md. What it measures is reported, not judged.
 */
@Tag("benchmark")
class SearchSpeedIT {

	private static final int QUESTIONS = 1_000;
	private static final int WARM_UP = 400;
	private static final long SEED = 4;

	@ParameterizedTest
	@CsvSource({"4000,60", "100000,20", "1000000,20"})
	void writesWhatWasMeasured(int passages, int words, @TempDir Path folder) throws Exception {
		GeneratedPassages generated = new GeneratedPassages(passages, words, SEED);
		WordKnowledge known = WordKnowledge.read(KnowledgeFolder.packaged());
		long heapBefore = heap();
		long start = processor();
		PassageIndex index = passages < 20_000
				? PassageIndex.of(generated)
				: IndexFolder.open(FSDirectory.open(folder.resolve("puente")), generated, "bench");
		double built = (processor() - start) / 1e9;
		SearchEngine engine = SearchEngine.of(index, known, Set.of());
		double ready = (processor() - start) / 1e9;
		long heap = heap() - heapBefore;
		double[] own = times(generated, question -> engine.find(question, Optional.empty(), 10));
		double[] plain = plain(generated, folder);
		long found = IntStream.range(0, 200).filter(i -> first(engine, generated, i)).count();
		String table = String.format(Locale.ROOT,
				"""
						| passages | build a processor second | + vocabulary s | heap MB | p50 ms | p99 ms | plain p50 | plain p99 | p99 ratio | load |
						|---|---|---|---|---|---|---|---|---|---|
						| %d | %.0f | %.2f | %d | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f |
						""",
				passages, passages / built, ready - built, heap >> 20, at(own, 0.5), at(own, 0.99), at(plain, 0.5), at(plain, 0.99),
				at(own, 0.99) / at(plain, 0.99), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		Files.writeString(Path.of("target/search-speed-" + passages + ".md"), table);
		assertThat(found).isGreaterThan(100);
	}

	private static boolean first(SearchEngine engine, GeneratedPassages generated, int i) {
		int place = i * (generated.size() / 200);
		return engine.find(generated.question(place), Optional.empty(), 10).hits().stream()
				.anyMatch(hit -> hit.document().equals("d" + place));
	}

	/** Nanoseconds of all threads: the wall clock of a busy machine measures the others too. */
	private static long processor() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static double[] plain(GeneratedPassages generated, Path folder) throws IOException {
		try (Directory directory = FSDirectory.open(folder.resolve("plain"))) {
			try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new SpanishAnalyzer()));
					PersianAnalyzer persian = new PersianAnalyzer()) {
				for (IndexPassage passage : generated) {
					Document document = new Document();
					document.add(passage.language() == Language.FA
							? new TextField("text", persian.tokenStream("text", passage.text()))
							: new TextField("text", passage.text(), Field.Store.NO));
					writer.addDocument(document);
				}
				writer.forceMerge(1);
			}
			try (DirectoryReader reader = DirectoryReader.open(directory);
					PersianAnalyzer persian = new PersianAnalyzer();
					SpanishAnalyzer spanish = new SpanishAnalyzer()) {
				IndexSearcher searcher = new IndexSearcher(reader);
				searcher.setQueryCache(null);
				List<QueryBuilder> builders = List.of(new QueryBuilder(persian), new QueryBuilder(spanish));
				return times(generated, question -> search(searcher, builders.get(question.charAt(0) > 'z' ? 0 : 1), question));
			}
		}
	}

	private static void search(IndexSearcher searcher, QueryBuilder builder, String question) {
		Query query = builder.createBooleanQuery("text", question);
		try {
			assertThat(query == null ? 0 : searcher.search(query, 10).scoreDocs.length).isNotNegative();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** Milliseconds of processor time, sorted. */
	private static double[] times(GeneratedPassages generated, Consumer<String> ask) {
		var threads = ManagementFactory.getThreadMXBean();
		double[] times = new double[QUESTIONS];
		for (int i = -WARM_UP; i < QUESTIONS; i++) {
			String question = generated.question(Math.floorMod(i * 7919, generated.size()));
			long before = threads.getCurrentThreadCpuTime();
			ask.accept(question);
			if (i >= 0) {
				times[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
			}
		}
		Arrays.sort(times);
		return times;
	}

	private static double at(double[] sorted, double share) {
		return sorted[(int) Math.ceil(share * sorted.length) - 1];
	}
}
