package dev.puente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The fault run in the size that the promises name: {@code mvn verify -Pfaults}. */
@Tag("faults")
@Timeout(14_400)
class FullFaultsIT {

	private static final long SEED = 6;

	@Test
	void losesNothingAndDoublesNothingUnexcused() throws Exception {
		Path folder = Files.createDirectories(Path.of("target", "faults"));
		long begin = System.nanoTime();
		Verdict verdict = new FaultRun(Size.full(), SEED, true).run(folder, Duration.ofMinutes(10));
		ReliabilityReport.write(Path.of("docs", "reliability.md"), Size.full(), verdict, Duration.ofNanos(System.nanoTime() - begin));
		assertThat(verdict).as("%s", verdict).satisfies(run -> {
			assertThat(run.updates()).isEqualTo(Size.full().updates() + 1);
			assertThat(run.lost()).as("lost").isZero();
			assertThat(run.outOfOrder()).as("out of order").isZero();
			assertThat(run.unexcused()).as("duplicated without a crash or cut").isEmpty();
			assertThat(run.notices()).as("notices").isGreaterThanOrEqualTo(run.poison());
			assertThat(run.early()).as("calls inside a retry_after window").isLessThanOrEqualTo(run.crashes());
		});
	}
}
