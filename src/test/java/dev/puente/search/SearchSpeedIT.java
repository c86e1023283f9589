package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

import dev.puente.knowledge.Generation;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;
import dev.puente.testing.MarkedPage;
import dev.puente.testing.Plot;

/**
 * How quick the search is beside plain Lucene in the same run, written to docs/performance.md: {@code mvn verify -Pbench -Dit.test=SearchSpeedIT}. What
 * it measures is reported, not judged. {@code -Dbench.sizes=600,4000} measures these sizes alone.
 */
@Tag("benchmark")
class SearchSpeedIT {

	private static final String HEAP = "-Xmx2g";
	private static final String PUENTE = "puente";
	private static final String PLAIN = "plainLucene";
	private static final int LONG = 100_000;
	private static final int STRINGS = 200;
	private static final String[] SIZES = System.getProperty("bench.sizes", "600,4000,10000,100000,1000000").split(",");

	@Test
	void writesWhatWasMeasured(@TempDir Path folder) throws Exception {
		System.setProperty(SearchBench.FOLDER, folder.toString());
		StringBuilder page = new StringBuilder(String.format(Locale.ROOT,
				"""

						Measured on %s with %d cores, load average at the start %.1f (what is above 0 was other work). Times of searching are of JMH (one fork each, %s,
						1,000 questions in turn, ten passages each): of the processor for the asking thread, *wall* by the clock.

						![Building an index](pictures/performance-building.svg)
						![Asking it](pictures/performance-asking.svg)

						| passages | built a second | a processor second | heap MB | p50 ms | p99 ms | plain p50 | plain p99 | p99 ratio | wall p50 | wall p99 |
						|---|---|---|---|---|---|---|---|---|---|---|
						""",
				LocalDate.now(ZoneOffset.UTC), Runtime.getRuntime().availableProcessors(),
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), HEAP));
		Map<String, Built> built = new HashMap<>();
		String published = "";
		Plot building = new Plot("Building an index", "passages a second");
		Plot asking = new Plot("A query, 99 of 100 within, processor time", "ms");
		for (String size : SIZES) {
			int passages = Integer.parseInt(size);
			built.put(size, build(passages));
			published = published(passages);
			building.bar(passages(size), Objects.requireNonNull(built.get(size)).aSecond());
		}
		Collection<RunResult> results = searched(folder);
		Map<String, double[]> times = times(folder);
		for (String size : SIZES) {
			asking.bar(passages(size), at(times, PUENTE, size)[1]).bar("plain Lucene", at(times, PLAIN, size)[1]);
			page.append(row(size, Objects.requireNonNull(built.get(size)), times, wall(results, size)));
		}
		page.append(published).append(knowledge()).append(longStrings());
		building.write(Path.of("docs", "pictures", "performance-building.svg"));
		asking.write(Path.of("docs", "pictures", "performance-asking.svg"));
		MarkedPage.write(Path.of("docs", "performance.md"), "index", page + System.lineSeparator());
	}

	private static String passages(String size) {
		return String.format(Locale.ROOT, "%,d passages", Integer.parseInt(size));
	}

	/** What it took to build an index, and what it keeps in memory with the vocabulary. */
	private record Built(double aSecond, double aProcessorSecond, long megabytes) {
	}

	private static Built build(int passages) throws IOException {
		long before = heap();
		long clock = System.nanoTime();
		long processor = processor();
		PassageIndex index = SearchBench.index(passages);
		double used = (processor() - processor) / 1e9;
		double passed = (System.nanoTime() - clock) / 1e9;
		SearchEngine engine = SearchBench.engine(index);
		Built built = new Built(passages / passed, passages / used, heap() - before >> 20);
		int places = Math.min(passages, 200);
		GeneratedPassages generated = SearchBench.generated(passages);
		long found = IntStream.range(0, places).filter(i -> first(engine, generated, i * (passages / places))).count();
		assertThat(found).isGreaterThan(places / 2);
		return built;
	}

	private static boolean first(SearchEngine engine, GeneratedPassages generated, int place) {
		return engine.find(generated.question(place), Optional.empty(), 10).hits().stream()
				.anyMatch(hit -> hit.document().equals("d" + place));
	}

	/** How long it takes until a document published anew is found, of a large index that is not built anew for it. */
	private static String published(int passages) throws IOException {
		SearchEngine engine = SearchBench.engine(SearchBench.index(passages));
		IndexPassage added = new IndexPassage("d1", "a", Language.ES, "Zorzal", "El zorzal canta en la ceiba de Guanabacoa.");
		long clock = System.nanoTime();
		SearchEngine renewed = engine.changed(Set.of("d1"), List.of(added));
		String best = renewed.find("¿Dónde canta el zorzal?", Optional.empty(), 1).hits().getFirst().document();
		double milliseconds = (System.nanoTime() - clock) / 1e6;
		assertThat(best).isEqualTo("d1");
		return String.format(Locale.ROOT, "%nA changed document is found %.0f ms after it was published beside %,d passages.%n",
				milliseconds,
				passages);
	}

	private static Collection<RunResult> searched(Path folder) throws RunnerException {
		return new Runner(new OptionsBuilder().include(SearchBench.class.getName()).param("passages", SIZES).mode(Mode.SampleTime).forks(1)
				.jvmArgs(HEAP, "--enable-native-access=ALL-UNNAMED", "-D" + SearchBench.FOLDER + "=" + folder).warmupIterations(2)
				.warmupTime(TimeValue.seconds(4)).measurementIterations(2).measurementTime(TimeValue.seconds(4)).shouldFailOnError(true)
				.build()).run();
	}

	private static Map<String, double[]> times(Path folder) throws IOException {
		Map<String, double[]> times = new HashMap<>();
		for (String line : Files.readAllLines(folder.resolve(SearchBench.TIMES))) {
			String[] parts = line.split("\t");
			times.put(parts[0] + parts[1], new double[]{Double.parseDouble(parts[2]), Double.parseDouble(parts[3])});
		}
		return times;
	}

	/** Returns p50 and p99 in milliseconds. */
	private static double[] at(Map<String, double[]> times, String searched, String size) {
		return Objects.requireNonNull(times.get(searched + size));
	}

	private static Statistics wall(Collection<RunResult> results, String size) {
		return results.stream().filter(result -> result.getParams().getBenchmark().endsWith(PUENTE))
				.filter(result -> result.getParams().getParam("passages").equals(size)).findFirst().orElseThrow().getPrimaryResult()
				.getStatistics();
	}

	private static String row(String size, Built built, Map<String, double[]> times, Statistics wall) {
		double[] own = at(times, PUENTE, size);
		double[] plain = at(times, PLAIN, size);
		return String.format(Locale.ROOT, "| %,d | %,.0f | %,.0f | %d | %.2f | %.2f | %.2f | %.2f | %.1f | %.2f | %.2f |%n",
				Integer.parseInt(size), built.aSecond(), built.aProcessorSecond(), built.megabytes(), own[0], own[1], plain[0], plain[1],
				own[1] / plain[1], wall.getPercentile(50) / 1e3, wall.getPercentile(99) / 1e3);
	}

	private static String knowledge() {
		long before = heap();
		WordKnowledge words = WordKnowledge.read(KnowledgeFolder.packaged());
		Generation generation = new Generation(1, KnowledgeFolder.packaged().read().documents());
		long read = heap();
		SearchEngine engine = SearchEngine.of(PassageSearch.passages(generation), words);
		long indexed = heap();
		assertThat(engine.find("memorando postal", Optional.empty(), 1).hits()).isNotEmpty();
		return String.format(Locale.ROOT,
				"%nHeap of the packaged knowledge (%,d passages): index and vocabulary %d MB, documents, glossary and lexicon %d MB.%n",
				engine.size(), indexed - read >> 20, read - before >> 20);
	}

	/** Texts as long as anybody may send, of both scripts, Lucene's syntax and halves of surrogates. */
	private static String longStrings() throws IOException {
		SearchEngine engine = SearchBench.engine(SearchBench.index(4_000));
		var threads = ManagementFactory.getThreadMXBean();
		double[] times = new double[STRINGS];
		for (int i = -STRINGS; i < STRINGS; i++) {
			String text = text(new Random(i));
			long before = threads.getCurrentThreadCpuTime();
			engine.find(text, Optional.empty(), 10);
			times[Math.max(0, i)] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
		}
		Arrays.sort(times);
		return String.format(Locale.ROOT,
				"%nQuestions of 100,000 characters (%d of them, both scripts, Lucene's syntax, broken surrogates) at 4,000 passages: p50 %.1f ms, longest %.1f ms of processor time.%n",
				STRINGS, times[STRINGS / 2], times[STRINGS - 1]);
	}

	private static String text(Random random) {
		List<String> pieces = Stream
				.of("feria ", "نمایشگاه ", "memorabdo ", "namayeshgah ", "AND (", "*:", "~2 \"", "\ud83d", "ñ́", "\u200c", "۱۴۰۲ ", "xq")
				.toList();
		StringBuilder text = new StringBuilder(LONG + 16);
		while (text.length() < LONG) {
			text.append(pieces.get(random.nextInt(pieces.size()))).append((char) (random.nextInt(3) == 0 ? random.nextInt(0x3000) : 'a'));
		}
		return text.substring(0, LONG);
	}

	/** Nanoseconds of all threads: the wall clock of a busy machine measures the others too. */
	private static long processor() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}
}
