package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class EventuallyTest {

	private static final Duration LIMIT = Duration.ofSeconds(1);

	private final AtomicInteger looks = new AtomicInteger();
	private long now;

	@Test
	void endsWhenTheTimeIsOver() throws Exception {
		assertThat(Eventually.within(LIMIT, () -> looks.incrementAndGet() > 1_000, () -> now, () -> passes(10))).isFalse();
		assertThat(looks).hasValueBetween(100, 102);
	}

	/** What was to happen could not happen meanwhile. */
	@Test
	void countsAPauseOfTheProcessForLittle() throws Exception {
		assertThat(Eventually.within(LIMIT, () -> looks.incrementAndGet() > 10, () -> now, () -> passes(2_000))).isTrue();
		assertThat(Eventually.within(LIMIT, () -> false, () -> now, () -> passes(2_000))).isFalse();
	}

	@Test
	void countsTheWholeTimeThatLookingTakes() throws Exception {
		assertThat(Eventually.within(LIMIT, () -> {
			passes(400);
			return looks.incrementAndGet() > 10;
		}, () -> now, () -> passes(10))).isFalse();
		assertThat(looks).hasValueBetween(3, 4);
	}

	private void passes(long millis) {
		now += Duration.ofMillis(millis).toNanos();
	}
}
