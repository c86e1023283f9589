package dev.puente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.testing.PromiseTable;

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
		PromiseTable.row(1, "%,d questions, 60 kill -9, %d halts at named points".formatted(verdict.updates(), verdict.halts()),
				verdict.lost() + " lost, " + verdict.outOfOrder() + " out of order");
		PromiseTable.row(2, "the same run", verdict.duplicated() + " shown twice, each after one of " + verdict.interrupted()
				+ " interruptions between sending and acknowledging; otherwise " + verdict.unexcused().size());
		PromiseTable.row(6, "the same run, the one that fetches stopped 3 times for 60 s", verdict.conflicts() + " × 409");
		PromiseTable.row(9, "the same run, 429 of up to 300 s", verdict.early().size() + " calls inside a window that no crash hid");
		assertThat(verdict).as("%s", verdict).satisfies(run -> {
			assertThat(run.updates()).isGreaterThan(Size.full().updates());
			assertThat(run.halts()).as("halts").isEqualTo(Size.full().halts());
			assertThat(run.lost()).as("lost").isZero();
			assertThat(run.outOfOrder()).as("out of order").isZero();
			assertThat(run.unexcused()).as("duplicated without a crash or cut").isEmpty();
			assertThat(run.duplicated()).as("duplicated").isLessThanOrEqualTo(run.interrupted());
			assertThat(run.notices()).as("notices").isGreaterThanOrEqualTo(run.poison());
			assertThat(run.early()).as("calls inside a retry_after window that no crash hid").isEmpty();
		});
	}
}
