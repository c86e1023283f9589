package dev.puente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and writes docs/performance.md: {@code mvn verify -Pbench}. What it measures is reported, not judged. */
@Tag("benchmark")
class PerformanceIT {

	@Test
	void writesWhatWasMeasured(@TempDir Path folder) throws Exception {
		StartBench.Result start = new StartBench(Path.of(System.getProperty("puente.jar")), folder).run();
		Collection<RunResult> ask = new Runner(new OptionsBuilder().include(AskBench.class.getName()).mode(Mode.SampleTime)
				.addProfiler(GCProfiler.class).jvmArgs(ServedJar.HEAP, "--enable-native-access=ALL-UNNAMED").forks(2).warmupIterations(3)
				.warmupTime(TimeValue.seconds(4)).measurementIterations(3).measurementTime(TimeValue.seconds(4)).shouldFailOnError(true)
				.build()).run();
		assertThat(ask).hasSize(4);
		Files.writeString(Path.of("docs/performance.md"), PerformanceReport.of(ask, ProcessorTime.measure(), start));
	}
}
