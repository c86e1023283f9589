package dev.puente.benchmark;

import dev.puente.testing.Plot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The measurements as Markdown and as pictures, each beside what is asked for. */
final class PerformanceReport {

	private static final double ANSWER_P50 = 5;
	private static final double ANSWER_P99 = 20;
	private static final double MEMORY = 350;

	private static final String PAGE = """

			Written by `mvn verify -Pbench` on %s: %d cores (%s), %s %s. Load average before the run %.1f: where that is above 0.5, other work
			lengthened what follows; read the ratios and the processor time then, rather than the milliseconds.

			## Answering a question, in process

			The packaged knowledge, the questions of `knowledge/questions` in turn, one thread, %s. Answers: two forks of JMH, three iterations of four seconds after
			thirty of warming up. *Search* is what an answer contains: the question read, and Puente's query of Lucene for %d passages. *Plain Lucene* is one BM25 query over the
			same passages with Lucene's own analyzer of the language. Targets: p50 ≤ 5 ms, p99 ≤ 20 ms, an answer ≤ 3 × its search.

			![Answering](pictures/performance-answer.svg)

			| language | what | mean ms | p50 ms | p99 ms | kB allocated | samples |
			|---|---|---|---|---|---|---|
			%s

			The same in processor time of the answering thread, which other work on the machine lengthens little. *All its searches*: a follow-up and a question that asks two
			things search more than once; their share is that of the samples of Java's recorder (`jdk.CPUTimeSample`, one a millisecond) that lie within a search.

			| language | what | p50 ms | p99 ms | answer ÷ it, by p50 |
			|---|---|---|---|---|
			%s

			%s
			## Memory

			Resident (VmRSS) after %,d questions over HTTP. Target for the JVM: ≤ 350 MB.

			![Memory](pictures/performance-memory.svg)

			| process | JVM, MB | redis-server, MB |
			|---|---|---|
			| `java %s -jar puente.jar` | %.0f | %.0f |
			| made by `deploy/aot.sh` (`%s`) | %.0f | %.0f |

			## REST

			`POST /api/ask` over 1 to 64 connections at once, each asking as soon as it was answered, %d s each, after the questions above; the load runs on the same cores.

			![REST](pictures/performance-rest.svg)

			| started by | connections | p50 ms | p99 ms | answers/s |
			|---|---|---|---|---|
			%s

			""";

	private final double load;
	private final Collection<RunResult> answers;
	private final List<Collection<RunResult>> queries;
	private final List<ProcessorTime.Result> processor;
	private final StartReport starts;
	private final ServedBench.Result plain;
	private final ServedBench.Result small;
	private final String options;

	PerformanceReport(double load, Collection<RunResult> answers, List<Collection<RunResult>> queries,
			List<ProcessorTime.Result> processor, StartBench.Result starts, ServedBench.Result plain, ServedBench.Result small,
			String options, double cacheMegabytes) {
		this.load = load;
		this.answers = answers;
		this.queries = queries;
		this.processor = processor;
		this.starts = new StartReport(starts, options, cacheMegabytes);
		this.plain = plain;
		this.small = small;
		this.options = options;
	}

	String markdown() {
		var system = ManagementFactory.getOperatingSystemMXBean();
		return String.format(Locale.ROOT, PAGE, LocalDate.now(Clock.systemUTC()), system.getAvailableProcessors(), system.getArch(),
				System.getProperty("java.vm.name"), System.getProperty("java.runtime.version"), load, ServedJar.HEAP,
				PackagedAnswers.PASSAGES, sampled().map(PerformanceReport::row).sorted().collect(Collectors.joining("\n")),
				processor.stream().map(PerformanceReport::rows).collect(Collectors.joining("\n")), starts.markdown(),
				ServedBench.QUESTIONS, ServedJar.HEAP, plain.memory().jvm(), plain.memory().redis(), options, small.memory().jvm(),
				small.memory().redis(), ServedBench.SECONDS, Stream.concat(rows("jar", plain), rows("aot.sh", small))
						.collect(Collectors.joining("\n")));
	}

	void writePlots(Path folder) throws IOException {
		Plot answering = new Plot("An answer in process; the line is the target", "ms");
		for (RunResult result : answers) {
			Statistics micros = result.getPrimaryResult().getStatistics();
			String language = result.getParams().getParam("language");
			answering.bar(language + ", half of them within", micros.getPercentile(50) / 1e3, ANSWER_P50);
			answering.bar(language + ", 99 of 100 within", micros.getPercentile(99) / 1e3, ANSWER_P99);
		}
		answering.write(folder.resolve("performance-answer.svg"));
		starts.plot().write(folder.resolve("performance-start.svg"));
		new Plot("Resident memory of the JVM; the line is the target", "MB").bar("jar", plain.memory().jvm(), MEMORY)
				.bar("made by aot.sh", small.memory().jvm(), MEMORY).write(folder.resolve("performance-memory.svg"));
		Plot rest = new Plot("Answers over HTTP, made by aot.sh", "a second");
		small.loads().forEach(at -> rest.bar("connections: " + at.connections(), at.perSecond()));
		rest.write(folder.resolve("performance-rest.svg"));
	}

	private Stream<RunResult> sampled() {
		return Stream.concat(answers.stream(), queries.stream().flatMap(Collection::stream));
	}

	private static String row(RunResult result) {
		Statistics micros = result.getPrimaryResult().getStatistics();
		double bytes = result.getSecondaryResults().entrySet().stream().filter(each -> each.getKey().endsWith("gc.alloc.rate.norm"))
				.mapToDouble(each -> each.getValue().getScore()).findFirst().orElse(Double.NaN);
		String benchmark = result.getParams().getBenchmark();
		String what = benchmark.endsWith(".answer") ? "answer" : benchmark.endsWith(".search") ? "its search" : "plain Lucene";
		return String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f | %.2f | %.0f | %d |", result.getParams().getParam("language"), what,
				micros.getMean() / 1e3, micros.getPercentile(50) / 1e3, micros.getPercentile(99) / 1e3, bytes / 1e3, micros.getN());
	}

	private static String rows(ProcessorTime.Result result) {
		return String.join("\n", row(result, "answer", result.answer()), row(result, "its search", result.search()),
				row(result, "plain Lucene", result.plainLucene()),
				String.format(Locale.ROOT, "| %s | all its searches: %.0f %% of all answers' time | | | %.1f × |", result.language().code(),
						100 * result.searching(), 1 / result.searching()));
	}

	private static String row(ProcessorTime.Result result, String what, double[] times) {
		double half = ProcessorTime.Result.percentile(times, 0.5);
		return String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f | %.1f × |", result.language().code(), what, half,
				ProcessorTime.Result.percentile(times, 0.99), ProcessorTime.Result.percentile(result.answer(), 0.5) / half);
	}

	private static Stream<String> rows(String program, ServedBench.Result served) {
		return served.loads().stream().map(at -> String.format(Locale.ROOT, "| %s | %d | %.1f | %.1f | %.0f |", program, at.connections(),
				at.p50(), at.p99(), at.perSecond()));
	}
}
