package dev.puente.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;

/**
 * Lets Redis write its file anew after somebody was forgotten: an append-only file holds what was erased until then. Waits until the receipt is
 * on its way, so that the file does not tell whose it is either.
 */
@Component
@ConditionalOnWebApplication
class Compaction {

	private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
	private static final Duration DELAY = Duration.ofSeconds(10);
	private static final Duration KEPT = Duration.ofDays(30);
	private static final String KEY = Keys.of("compaction", "conversation", "compaction");

	private final Redis redis;
	private final Clock clock;

	Compaction(Redis redis, Clock clock) {
		this.redis = redis;
		this.clock = clock;
	}

	/** Notes on Redis that something was erased. */
	static void due(Redis redis, Instant now) {
		redis.set(KEY, now.toString(), KEPT);
	}

	@Scheduled(fixedDelay = 10_000)
	void compact() {
		try {
			if (redis.get(KEY).map(Instant::parse).filter(since -> since.plus(DELAY).isBefore(clock.instant())).isPresent()
					&& redis.compact()) {
				redis.delete(KEY);
			}
		} catch (RedisUnavailable e) {
			LOG.debug("event=compaction-put-off", e);
		}
	}
}
