package dev.puente.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

import dev.puente.benchmark.StartBench.Start;

/** The measurements as Markdown. */
final class PerformanceReport {

	private static final String PAGE = """
			# Speed and memory

			Written by `mvn verify -Pbench` on %s: %d cores (%s), %s %s. The cores may have been busy with other work (load average at the
			end %s): read the ratios rather than the milliseconds.

			## Answering a question, in process

			The packaged knowledge, the questions of `knowledge/questions` in turn, one thread, %s; two forks of JMH, three
			iterations of four seconds each after warming up. *Plain Lucene* is one BM25 query over the same passages with Lucene's own analyzer
			of the language and no answer made of it. Targets: p50 ≤ 5 ms, p99 ≤ 25 ms.

			| language | what | mean ms | p50 ms | p99 ms | kB allocated | samples |
			|---|---|---|---|---|---|---|
			%s

			The same in processor time of the answering thread, which other work on the machine lengthens little:

			| language | what | p50 ms | p99 ms |
			|---|---|---|---|
			%s

			## Starting

			From the start of the process to the first 200, fresh data folder, embedded Redis, %s, %d rounds in turn with an executable jar
			that holds spring-boot-starter-webmvc and one route. Target: ≤ 6 ×.

			| what | median s | least | most | median processor s |
			|---|---|---|---|---|
			| Puente: first answer of `POST /api/ask` | %s |
			| bare Spring Boot: `GET /` | %s |
			| ratio of the medians | %.1f × | | | %.1f × |

			## Memory

			Resident (VmRSS) after %,d questions over HTTP at %s. Target for the JVM: ≤ 450 MB.

			| process | MB |
			|---|---|
			| JVM | %.0f |
			| redis-server | %.0f |
			""";

	private PerformanceReport() {
	}

	static String of(Collection<RunResult> ask, List<ProcessorTime.Result> processor, StartBench.Result start) {
		String rows = ask.stream().map(PerformanceReport::row).sorted().collect(Collectors.joining("\n"));
		String processorRows = processor.stream().map(PerformanceReport::rows).collect(Collectors.joining("\n"));
		var system = ManagementFactory.getOperatingSystemMXBean();
		return String.format(Locale.ROOT, PAGE, LocalDate.now(Clock.systemUTC()), system.getAvailableProcessors(), system.getArch(),
				System.getProperty("java.vm.name"), System.getProperty("java.runtime.version"),
				String.format(Locale.ROOT, "%.1f", system.getSystemLoadAverage()), ServedJar.HEAP, rows, processorRows, ServedJar.HEAP,
				StartBench.ROUNDS,
				starts(start.puente()), starts(start.bare()), median(start.puente(), Start::seconds) / median(start.bare(), Start::seconds),
				median(start.puente(), Start::processorSeconds) / median(start.bare(), Start::processorSeconds),
				StartBench.QUESTIONS, ServedJar.HEAP, start.jvmMegabytes(), start.redisMegabytes());
	}

	private static String row(RunResult result) {
		Statistics micros = result.getPrimaryResult().getStatistics();
		double bytes = result.getSecondaryResults().entrySet().stream().filter(each -> each.getKey().endsWith("gc.alloc.rate.norm"))
				.mapToDouble(each -> each.getValue().getScore()).findFirst().orElse(Double.NaN);
		String what = result.getParams().getBenchmark().endsWith(".answer") ? "answer" : "plain Lucene";
		return String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f | %.2f | %.0f | %d |", result.getParams().getParam("language"), what,
				micros.getMean() / 1e3, micros.getPercentile(50) / 1e3, micros.getPercentile(99) / 1e3, bytes / 1e3, micros.getN());
	}

	private static String rows(ProcessorTime.Result result) {
		return row(result, "answer", result.answer()) + "\n" + row(result, "plain Lucene", result.plainLucene());
	}

	private static String row(ProcessorTime.Result result, String what, double[] times) {
		return String.format(Locale.ROOT, "| %s | %s | %.2f | %.2f |", result.language().code(), what,
				ProcessorTime.Result.percentile(times, 0.5), ProcessorTime.Result.percentile(times, 0.99));
	}

	private static String starts(List<Start> starts) {
		var seconds = starts.stream().mapToDouble(Start::seconds).summaryStatistics();
		return String.format(Locale.ROOT, "%.1f | %.1f | %.1f | %.1f", median(starts, Start::seconds), seconds.getMin(), seconds.getMax(),
				median(starts, Start::processorSeconds));
	}

	private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
		return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
	}
}
