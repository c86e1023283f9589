package dev.puente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small fault run in every build; the full one is run by {@code mvn verify -Pfaults}. It runs alone: its leases live for a second and a half,
 * and replicas that get no processor in that time take them from one another.
 */
@Timeout(900)
@Tag("alone")
class FaultsIT {

	private static final long SEED = 20_261_122;

	@TempDir
	private Path folder;

	@Test
	void losesNothingAndDoublesNothingUnexcused() throws Exception {
		Verdict verdict = new FaultRun(Size.small(), SEED, true).run(folder, Duration.ofSeconds(90));
		assertThat(verdict).as("%s", verdict).satisfies(run -> {
			assertThat(run.updates()).isGreaterThan(Size.small().updates());
			assertThat(run.halts()).as("halts").isEqualTo(Size.small().halts());
			assertThat(run.lost()).as("lost").isZero();
			assertThat(run.outOfOrder()).as("out of order").isZero();
			assertThat(run.unexcused()).as("duplicated without a crash or cut").isEmpty();
			assertThat(run.duplicated()).as("duplicated").isLessThanOrEqualTo(run.interrupted());
			assertThat(run.notices()).as("notices").isGreaterThanOrEqualTo(run.poison());
			assertThat(run.early()).as("calls inside a retry_after window that no crash hid").isEmpty();
		});
	}

	/** The proof that the run above can fail: it ends with a kill that lanes in memory cannot bear. */
	@Test
	void losesAnswersOnLanesInMemory() throws Exception {
		assertThat(new FaultRun(Size.smallest(), SEED, false).run(folder, Duration.ofSeconds(5)).lost()).isPositive();
	}
}
