package dev.puente.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/** How often and since when an outgoing event was refused. */
@Component
class OutboundTries {

	/** After that an event is given up. */
	static final Duration LONGEST = Duration.ofDays(3);
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
	private static final Duration KEPT = LONGEST.plusDays(1);
	private static final int MOST_DOUBLINGS = 10;
	private static final Script FAILED = new Script("""
			redis.call('HSETNX', KEYS[1], 'first', ARGV[1])
			redis.call('PEXPIRE', KEYS[1], ARGV[2])
			return {redis.call('HINCRBY', KEYS[1], 'tries', 1), redis.call('HGET', KEYS[1], 'first')}""");

	private final Redis redis;
	private final Clock clock;

	OutboundTries(Redis redis, Clock clock) {
		this.redis = redis;
		this.clock = clock;
	}

	/** Counts a failure; returns how long to wait, with some chance in it, or nothing when it is to be given up. */
	Optional<Duration> failed(String key, String id) {
		Instant now = clock.instant();
		List<String> reply = redis.run(FAILED, List.of(name(key, id)), now.toString(), Long.toString(KEPT.toMillis()));
		return now.isAfter(Instant.parse(reply.get(1)).plus(LONGEST))
				? Optional.empty()
				: Optional.of(pause(Integer.parseInt(reply.getFirst())));
	}

	void forget(String key, String id) {
		redis.delete(name(key, id));
	}

	private static Duration pause(int tries) {
		Duration longest = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
		long millis = Math.min(longest.toMillis(), LONGEST_PAUSE.toMillis());
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
	}

	private static String name(String key, String id) {
		return Keys.of(key, "admin", "outbound", Keys.digest(key, id));
	}
}
