package dev.puente.redis;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Knows whether Redis is set up so that it may lose what visitors are owed. The embedded server is not; one of the user's own may be, as the
 * defaults of a cache are.
 *
 * <p>INFO tells it, which managed servers allow where they forbid CONFIG. What a server does not tell is taken to be in order.
 */
public final class Durability {

	private static final Logger LOG = LoggerFactory.getLogger(Durability.class);

	private final Redis redis;
	private volatile Set<Risk> risks = Set.of();

	/** Starts to watch over this Redis, of which nothing is known yet. */
	public Durability(Redis redis) {
		this.redis = redis;
	}

	/** What may happen to what Redis holds, and what to do about it. */
	public enum Risk {
		/** It removes keys of its choice when its memory is full. */
		EVICTS("it removes keys when its memory is full: set maxmemory-policy to noeviction"),
		/** It writes no append-only file. */
		FORGETS("it forgets the last writes when it ends: set appendonly to yes");

		private final String advice;

		Risk(String advice) {
			this.advice = advice;
		}

		/** Returns what happens and the setting that ends it. */
		public String advice() {
			return advice;
		}
	}

	/** What was found when Redis was last asked. */
	public Set<Risk> risks() {
		return risks;
	}

	/** Asks Redis, and says so in the log when something else is found than before. */
	@Scheduled(fixedDelay = 10_000)
	public synchronized void look() {
		try {
			Set<Risk> found = EnumSet.noneOf(Risk.class);
			if (redis.info("memory").stream().anyMatch(Durability::evicts)) {
				found.add(Risk.EVICTS);
			}
			if (redis.info("persistence").stream().anyMatch(told -> "0".equals(told.get("aof_enabled")))) {
				found.add(Risk.FORGETS);
			}
			if (!found.equals(risks)) {
				tell(found);
			}
			risks = found;
		} catch (RedisUnavailable e) {
			LOG.debug("Redis was not asked how it keeps what it holds", e);
		}
	}

	private static boolean evicts(Map<String, String> memory) {
		return !"0".equals(memory.getOrDefault("maxmemory", "0"))
				&& !"noeviction".equals(memory.getOrDefault("maxmemory_policy", "noeviction"));
	}

	private static void tell(Set<Risk> found) {
		if (found.isEmpty()) {
			LOG.info("redis=keeps-all: it no longer may lose what visitors are owed");
		} else {
			LOG.warn("redis=may-lose questions and answers that are under way: {} (docs/operations.md, \"A Redis of your own\")",
					found.stream().map(Risk::advice).collect(Collectors.joining("; ")));
		}
	}
}
