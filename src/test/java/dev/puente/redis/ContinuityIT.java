package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.testing.TestRedis;

@Timeout(60)
class ContinuityIT {

	private final TestRedis server = TestRedis.start();
	private final Continuity one = new Continuity(server.redis());
	private final Continuity two = new Continuity(server.anotherProcess());

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Test
	void noticesThatRedisWasEmptiedAndTellsAllProcesses() {
		lookALot();
		assertThat(one.lost()).isEmpty();
		server.forgetAll();
		two.look();
		one.look();
		assertThat(one.lost()).hasValueSatisfying(moment -> assertThat(Duration.between(moment, Instant.now())).isLessThan(
				Duration.ofMinutes(1)));
		assertThat(two.lost()).isEqualTo(one.lost());
	}

	/** As a replica that lagged behind has it when it takes over. */
	@Test
	void noticesThatTheLastWritesAreGone() {
		lookALot();
		List<String> earlier = server.redis().run(new Script("return {redis.call('GET', KEYS[1])}"), List.of(key()));
		lookALot();
		server.redis().set(key(), earlier.getFirst(), Duration.ofHours(1));
		one.look();
		assertThat(one.lost()).isPresent();
	}

	@Test
	void findsNothingLostAfterKill9OfRedisOrAStartOfItsOwn() {
		lookALot();
		server.killAndAwaitRestart();
		lookALot();
		Continuity fresh = new Continuity(server.redis());
		fresh.look();
		assertThat(List.of(one, two, fresh)).allSatisfy(process -> assertThat(process.lost()).isEmpty());
	}

	private static String key() {
		return Keys.of("continuity", "redis", "count");
	}

	private void lookALot() {
		for (int i = 0; i < 5; i++) {
			one.look();
			two.look();
		}
	}
}
