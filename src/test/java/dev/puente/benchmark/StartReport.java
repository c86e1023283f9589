package dev.puente.benchmark;

import dev.puente.testing.Plot;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.puente.benchmark.StartBench.Start;

/** What was measured of starting, as Markdown and as a picture. */
final class StartReport {

	private static final double PLAIN_RATIO = 5;
	private static final double CACHED_RATIO = 2.2;
	private static final double ASK_SECONDS = 2;

	private static final String PART = """
			## Starting

			From the start of the process to the first 200, fresh data folder, embedded Redis, %d rounds in turn with an executable jar that holds spring-boot-starter-webmvc and one route
			(%s). *With the cache* is what `deploy/aot.sh` makes with its own flags (`%s`; the cache of the server is %.0f MB). Targets: the plain jar ≤ 5 ×, with the
			cache ≤ 2.2 × (goal 1.4 ×) the bare application's plain start, `ask` with the cache ≤ 2 s.

			![Starting](pictures/performance-start.svg)

			| what | median s | least | most | median processor s | ÷ bare | ÷ bare, processor |
			|---|---|---|---|---|---|---|
			%s
			%s
			%s
			%s

			""";

	private final StartBench.Result starts;
	private final String options;
	private final double cacheMegabytes;

	StartReport(StartBench.Result starts, String options, double cacheMegabytes) {
		this.starts = starts;
		this.options = options;
		this.cacheMegabytes = cacheMegabytes;
	}

	String markdown() {
		return String.format(Locale.ROOT, PART, StartBench.ROUNDS, ServedJar.HEAP, options, cacheMegabytes,
				row("bare Spring Boot: `GET /`", starts.bare()), row("Puente, plain jar: first answer of `POST /api/ask`", starts.plain()),
				row("Puente with the cache: the same", starts.cached()),
				row("`ask` in the terminal with the cache, to its end", starts.ask()));
	}

	Plot plot() {
		double bare = median(starts.bare(), Start::seconds);
		return new Plot("From the start of the process to the first answer; the line is the target", "s").bar("bare Spring Boot", bare)
				.bar("plain jar", median(starts.plain(), Start::seconds), PLAIN_RATIO * bare)
				.bar("with the cache", median(starts.cached(), Start::seconds), CACHED_RATIO * bare)
				.bar("ask in the terminal, with the cache", median(starts.ask(), Start::seconds), ASK_SECONDS);
	}

	private String row(String what, List<Start> rounds) {
		var seconds = rounds.stream().mapToDouble(Start::seconds).summaryStatistics();
		double median = median(rounds, Start::seconds);
		double processor = median(rounds, Start::processorSeconds);
		return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f | %.1f × | %.1f × |", what, median, seconds.getMin(),
				seconds.getMax(), processor, median / median(starts.bare(), Start::seconds),
				processor / median(starts.bare(), Start::processorSeconds));
	}

	private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
		return starts.stream().mapToDouble(figure).sorted().toArray()[starts.size() / 2];
	}
}
