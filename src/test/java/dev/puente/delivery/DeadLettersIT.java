package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.testing.Eventually;
import dev.puente.testing.TestRedis;

@Timeout(60)
class DeadLettersIT {

	private static final Duration SOON = Duration.ofSeconds(15);

	private final TestRedis server = TestRedis.start();
	private final DeadLetters dead = new DeadLetters(server.redis());
	private final Lane lane = new RedisLane(server.redis(), "inbound", new DeliverySettings(2, Duration.ofMillis(2), Duration.ofMillis(20),
			Duration.ofHours(48), 1024, Duration.ofSeconds(2)));

	@AfterEach
	void stop() throws IOException {
		server.close();
	}

	@Test
	void listsWhatWasGivenUpNewestFirst() throws Exception {
		giveUp("one", "two");
		assertThat(dead.list(10)).extracting(letter -> letter.letter().payload()).containsExactlyInAnyOrder("one", "two");
		assertThat(dead.list(1)).singleElement().satisfies(letter -> {
			assertThat(letter.lane()).isEqualTo("inbound");
			assertThat(letter.letter().attempt()).isEqualTo(2);
			assertThat(letter.failure()).contains("no good");
		});
	}

	@Test
	void triesADeadLetterAgainOnce() throws Exception {
		giveUp("one");
		String id = dead.list(1).getFirst().id();
		assertThat(dead.replay(id)).isTrue();
		assertThat(dead.replay(id)).isFalse();
		List<Letter> handled = new CopyOnWriteArrayList<>();
		try (AutoCloseable consuming = lane.consume(handled::add, (letter, failure) -> {
		})) {
			Eventually.holds(SOON, () -> !handled.isEmpty());
		}
		assertThat(handled).containsExactly(new Letter("chat-one", "1r", "one", 1));
		assertThat(dead.list(10)).isEmpty();
	}

	@Test
	void dropsADeadLetter() throws Exception {
		giveUp("one");
		String id = dead.list(1).getFirst().id();
		assertThat(dead.drop(id)).isTrue();
		assertThat(dead.drop(id)).isFalse();
		assertThat(dead.list(10)).isEmpty();
	}

	@Test
	void knowsNoLettersByStrangeNames() {
		for (String id : List.of("", "inbound", "inbound-16-1-1", "other-1-1-1", "inbound-1-1", "inbound-1-*")) {
			assertThat(dead.replay(id)).isFalse();
			assertThat(dead.drop(id)).isFalse();
		}
	}

	private void giveUp(String... payloads) throws Exception {
		List<String> told = new CopyOnWriteArrayList<>();
		try (AutoCloseable consuming = lane.consume(letter -> {
			throw new IllegalStateException("no good");
		}, (letter, failure) -> told.add(letter.payload()))) {
			for (String payload : payloads) {
				lane.append("chat-" + payload, "1", payload);
			}
			Eventually.holds(SOON, () -> dead.list(10).size() == payloads.length);
		}
		assertThat(told).containsExactlyInAnyOrder(payloads);
	}
}
