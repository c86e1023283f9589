package dev.puente.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import dev.puente.testing.MarkedPage;

/** Runs the benchmarks and writes docs/performance.md: {@code mvn verify -Pbench}. What it measures is reported, not judged. */
@Tag("benchmark")
class PerformanceIT {

	private static final Path DOCS = Path.of("docs");
	/** Until the compiler of the JVM is done with the path of an answer; the queries alone are sooner steady. */
	private static final int WARM_UPS = Integer.getInteger("bench.warmups", 5);
	private static final int LONG_SECONDS = Integer.getInteger("bench.warmup.seconds", 6);
	private static final int SHORT_SECONDS = 2;
	private static final int MEASURED_SECONDS = 4;

	@Test
	void writesWhatWasMeasured(@TempDir Path folder) throws Exception {
		double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		Path jar = Path.of(System.getProperty("puente.jar"));
		CachedPuente cached = CachedPuente.make(jar, folder.resolve("installed"));
		StartBench.Result starts = new StartBench(jar, cached, folder).run();
		ServedBench.Result plain = new ServedBench(ServedJar.command(jar, List.of()), folder, "served-plain").run();
		ServedBench.Result small = new ServedBench(cached.program(), folder, "served-cached").run();
		PerformanceReport report = new PerformanceReport(load, measured("answer", LONG_SECONDS, 2),
				List.of(measured("search", SHORT_SECONDS, 1), measured("plainLucene", SHORT_SECONDS, 1)), ProcessorTime.measure(), starts,
				plain, small, cached.options(), cached.cacheMegabytes());
		MarkedPage.write(DOCS.resolve("performance.md"), "measured", report.markdown());
		report.writePlots(DOCS.resolve("pictures"));
	}

	private static Collection<RunResult> measured(String what, int warmUpSeconds, int forks) throws RunnerException {
		return new Runner(new OptionsBuilder().include(AskBench.class.getName() + "\\." + what + "$").mode(Mode.SampleTime)
				.addProfiler(GCProfiler.class).jvmArgs(ServedJar.HEAP, "--enable-native-access=ALL-UNNAMED").forks(forks)
				.warmupIterations(WARM_UPS).warmupTime(TimeValue.seconds(warmUpSeconds)).measurementIterations(3)
				.measurementTime(TimeValue.seconds(MEASURED_SECONDS)).shouldFailOnError(true).build()).run();
	}
}
