package dev.puente.delivery;

import java.time.Duration;

import dev.puente.redis.Redis;

/** The real lanes for tests of other rooms. */
public final class TestLanes {

	private TestLanes() {
	}

	/** Opens the lanes on a Redis, with pauses that suit a test. */
	public static Lanes on(Redis redis) {
		return on(redis, Duration.ofMillis(200));
	}

	/** Opens them with a first pause of the test's choice; each further one is four times as long, and there are five attempts. */
	public static Lanes on(Redis redis, Duration firstPause) {
		DeliverySettings settings = new DeliverySettings(5, firstPause, Duration.ofSeconds(30), Duration.ofHours(72), 1024,
				Duration.ofSeconds(5));
		return new Lanes(new RedisLane(redis, "inbound", settings), new RedisLane(redis, "outbound", settings),
				new RedisLane(redis, "events", settings));
	}
}
