package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.puente.testing.HandClock;

class LatenessTest {

	/** Begins at midnight. */
	private final HandClock clock = new HandClock();
	private final Lateness lateness = new Lateness(clock);

	@Test
	void tellsOnceWhatWaitedTogetherWhateverTheHour() {
		clock.passes(Duration.ofHours(6).minusMinutes(1));
		Optional<String> first = late();
		assertThat(first).isPresent();
		clock.passes(Duration.ofMinutes(2));
		assertThat(late()).isEqualTo(first);
		clock.passes(Duration.ofHours(5).plusMinutes(57));
		assertThat(late()).isEqualTo(first);
	}

	@Test
	void tellsAgainAfterSixHours() {
		clock.passes(Duration.ofMinutes(1));
		Optional<String> first = late();
		clock.passes(Duration.ofHours(6));
		assertThat(late()).isPresent().isNotEqualTo(first);
	}

	/** A process that took over from another knows of no beginning. */
	@Test
	void agreesWithAnotherReplica() {
		Optional<String> first = late();
		clock.passes(Duration.ofMinutes(5));
		assertThat(new Lateness(clock).notice(Optional.of(clock.instant().minus(Duration.ofHours(1))))).isEqualTo(first);
	}

	@Test
	void isSilentInTime() {
		assertThat(lateness.notice(Optional.of(clock.instant().minus(Duration.ofMinutes(9))))).isEmpty();
		assertThat(lateness.notice(Optional.empty())).isEmpty();
	}

	private Optional<String> late() {
		return lateness.notice(Optional.of(clock.instant().minus(Duration.ofHours(1))));
	}
}
