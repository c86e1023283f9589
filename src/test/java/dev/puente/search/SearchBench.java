package dev.puente.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.search.SearchEngine.Findings;

/**
 * How long a search takes beside plain BM25 of Lucene over the same passages. Each search's processor time is kept besides: the wall clock of a
 * busy machine measures the others too.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBench {

	/** Where the indexes lie and what is measured is written. */
	static final String FOLDER = "bench.folder";
	static final String TIMES = "processor.tsv";
	static final int WORDS = 20;
	static final long SEED = 4;
	/** From so many passages on the index lies on the disk, as in service. */
	static final int ON_DISK = 20_000;
	private static final int QUESTIONS = 1_000;
	private static final int MOST_KEPT = 1 << 20;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	@Param({"600", "4000", "10000", "100000", "1000000"})
	public int passages = 600;

	private @Nullable SearchEngine engine;
	private @Nullable PlainBm25 plain;
	private List<String> questions = List.of();
	private final long[] times = new long[MOST_KEPT];
	private int kept;
	private int next;
	private boolean measuring;

	static Path folder() {
		return Path.of(System.getProperty(FOLDER, "target"));
	}

	static GeneratedPassages generated(int passages) {
		return new GeneratedPassages(passages, WORDS, SEED);
	}

	static PassageIndex index(int passages) throws IOException {
		GeneratedPassages generated = generated(passages);
		return passages < ON_DISK
				? PassageIndex.of(generated)
				: IndexFolder.open(FSDirectory.open(folder().resolve("puente-" + passages)), generated, "bench");
	}

	static SearchEngine engine(PassageIndex index) {
		return SearchEngine.of(index, WordKnowledge.read(KnowledgeFolder.packaged()), Set.of());
	}

	@Setup
	public void open(BenchmarkParams params) throws IOException {
		GeneratedPassages generated = generated(passages);
		if (params.getBenchmark().endsWith("plainLucene")) {
			plain = new PlainBm25(FSDirectory.open(folder().resolve("plain-" + passages)), generated);
		} else {
			engine = engine(index(passages));
		}
		questions = IntStream.range(0, QUESTIONS).mapToObj(i -> generated.question(Math.floorMod(i * 7919, passages))).toList();
	}

	@Setup(Level.Iteration)
	public void begin(IterationParams iteration) {
		measuring = iteration.getType() == IterationType.MEASUREMENT;
	}

	@TearDown
	public void write(BenchmarkParams params) throws IOException {
		if (plain != null) {
			plain.close();
		}
		long[] sorted = Arrays.copyOf(times, kept);
		Arrays.sort(sorted);
		String name = params.getBenchmark();
		Files.writeString(folder().resolve(TIMES),
				String.format(Locale.ROOT, "%s\t%d\t%.3f\t%.3f%n", name.substring(name.lastIndexOf('.') + 1),
						passages, at(sorted, 0.5), at(sorted, 0.99)),
				StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	@Benchmark
	public Findings puente() {
		String question = question();
		long before = THREADS.getCurrentThreadCpuTime();
		Findings found = Objects.requireNonNull(engine).find(question, Optional.empty(), 10);
		keep(before);
		return found;
	}

	@Benchmark
	public int plainLucene() throws IOException {
		String question = question();
		long before = THREADS.getCurrentThreadCpuTime();
		int found = Objects.requireNonNull(plain).search(question);
		keep(before);
		return found;
	}

	private String question() {
		next = (next + 1) % questions.size();
		return questions.get(next);
	}

	private void keep(long before) {
		if (measuring && kept < MOST_KEPT) {
			times[kept++] = THREADS.getCurrentThreadCpuTime() - before;
		}
	}

	/** Milliseconds. */
	private static double at(long[] sorted, double share) {
		return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
	}
}
