package dev.puente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import dev.puente.testing.PromiseTable;

/** Three replicas restarted one after the other while visitors ask: nobody notices. */
@Tag("faults")
@Timeout(900)
@Isolated("each restart starts a process")
class RollingRestartIT {

	private static final long SEED = 25;

	@TempDir
	private Path folder;

	@Test
	void nobodyNotices() throws Exception {
		Verdict verdict = new FaultRun(Size.rolling(), SEED, true).run(folder, Duration.ofSeconds(90));
		assertThat(verdict).as("%s", verdict).satisfies(run -> {
			assertThat(run.done()).containsEntry("restart in order", 3L);
			assertThat(run.updates()).isGreaterThanOrEqualTo(Size.rolling().updates());
			assertThat(run.lost()).as("lost").isZero();
			assertThat(run.outOfOrder()).as("out of order").isZero();
			assertThat(run.duplicated()).as("shown twice").isZero();
		});
		PromiseTable.row(25, "three replicas restarted in turn under load, %,d questions".formatted(verdict.updates()),
				"0 lost, 0 out of order, 0 shown twice; longest silence " + verdict.longestSilence().toMillis() + " ms");
	}
}
