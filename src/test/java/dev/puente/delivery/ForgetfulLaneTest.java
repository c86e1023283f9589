package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.puente.testing.ForgetfulLane;

/** The contract tells a durable lane from a forgetful one. */
class ForgetfulLaneTest {

	/** Its letters die with the process. */
	private static final class Forgetful extends LaneContract {

		@Override
		Duration patience() {
			return Duration.ofMillis(300);
		}

		@Override
		Process start() {
			Lane lane = new ForgetfulLane();
			return new Process() {

				@Override
				public Lane lane() {
					return lane;
				}

				@Override
				public void kill() {
					// nothing outlives it
				}
			};
		}
	}

	@Test
	void losesLettersInACrash() {
		assertThatThrownBy(() -> new Forgetful().aCrashLosesNothing()).isInstanceOf(AssertionError.class)
				.hasMessageContaining("did not come true");
	}

	@Test
	void neverTriesAgain() {
		assertThatThrownBy(() -> new Forgetful().triesAgainAfterAFailure()).isInstanceOf(AssertionError.class);
	}
}
