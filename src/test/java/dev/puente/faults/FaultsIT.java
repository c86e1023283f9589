package dev.puente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small fault run in every build; the full one is run by {@code mvn verify -Pfaults}. */
@Timeout(300)
class FaultsIT {

	private static final long SEED = 20_261_122;
	private static final int TRIES = 6;

	@TempDir
	private Path folder;

	@Test
	void losesNothingAndDoublesNothingUnexcused() throws Exception {
		Verdict verdict = new FaultRun(Size.small(), SEED, true).run(folder, Duration.ofSeconds(90));
		assertThat(verdict).as("%s", verdict).satisfies(run -> {
			assertThat(run.updates()).isEqualTo(Size.small().updates());
			assertThat(run.lost()).as("lost").isZero();
			assertThat(run.outOfOrder()).as("out of order").isZero();
			assertThat(run.unexcused()).as("duplicated without a crash or cut").isZero();
			assertThat(run.notices()).as("notices").isGreaterThanOrEqualTo(run.poison());
			assertThat(run.early()).as("calls inside a retry_after window").isLessThanOrEqualTo(run.crashes());
		});
	}

	/** The proof that the run above can fail. On a fast machine the few kills may all fall between two letters, hence some more tries. */
	@Test
	void losesAnswersOnLanesInMemory() throws Exception {
		int lost = 0;
		for (int more = 0; more < TRIES && lost == 0; more++) {
			Path own = Files.createDirectories(folder.resolve("try-" + more));
			lost = new FaultRun(Size.smallest(), SEED + more, false).run(own, Duration.ofSeconds(5)).lost();
		}
		assertThat(lost).isPositive();
	}
}
