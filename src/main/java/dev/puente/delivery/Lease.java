package dev.puente.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;

/**
 * A right that one process at a time holds, such as fetching a bot's updates: sought until it is held, kept up in the background, sought
 * again when it was lost.
 *
 * <p>Each holding has a fencing token greater than all before. A process that was paused for long does not know that somebody else has taken
 * over; so it asks {@link #holds} before each step that only the holder may take.
 */
public final class Lease implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
	private static final long NONE = 0;
	private static final long RENEW_PAUSE = 450;
	private static final long SEEK_PAUSE = 300;

	private static final Script SEEK = new Script("""
			if redis.call('EXISTS', KEYS[1]) == 1 then return {0} end
			local token = redis.call('INCR', KEYS[2])
			redis.call('SET', KEYS[1], token, 'PX', ARGV[1])
			return {token}""");

	private final Redis redis;
	private final String name;
	private final String holder;
	private final String tokens;
	private final Thread keeper;
	private long token = NONE;
	private long renewed;

	Lease(Redis redis, String name) {
		this.redis = redis;
		this.name = name;
		this.holder = Keys.of(name, "delivery", "lease", name);
		this.tokens = Keys.of(name, "delivery", "lease", name, "tokens");
		this.keeper = Thread.ofPlatform().daemon().name("lease-" + name).start(this::keep);
	}

	/** Waits until this process holds the lease; returns the token of the holding. */
	public synchronized long await() throws InterruptedException {
		while (token == NONE) {
			wait();
		}
		return token;
	}

	/** Asks Redis whether the holding with that token goes on; {@code false} too when Redis cannot be asked. */
	public boolean holds(long held) {
		try {
			if (redis.get(holder).filter(Long.toString(held)::equals).isPresent()) {
				return true;
			}
		} catch (RedisUnavailable e) {
			LOG.debug("lease={} not asked", name, e);
		}
		lose(held);
		return false;
	}

	/** Gives the lease free for somebody else, at once. */
	@Override
	public void close() throws InterruptedException {
		keeper.interrupt();
		keeper.join();
	}

	private void keep() {
		try {
			while (true) {
				long held = held();
				if (held == NONE) {
					seek();
				} else {
					renew(held);
				}
				Thread.sleep(held() == NONE ? ThreadLocalRandom.current().nextLong(SEEK_PAUSE / 2, SEEK_PAUSE) : RENEW_PAUSE);
			}
		} catch (InterruptedException e) {
			release();
			Thread.currentThread().interrupt();
		}
	}

	private void seek() {
		long now = System.nanoTime();
		try {
			long found = Long.parseLong(redis.run(SEEK, List.of(holder, tokens), millis(PartitionStore.LEASE)).getFirst());
			if (found != NONE) {
				hold(found, now);
			}
		} catch (RedisUnavailable e) {
			LOG.debug("lease={} not sought", name, e);
		}
	}

	private void renew(long held) {
		long now = System.nanoTime();
		try {
			if (redis.run(PartitionStore.RENEW, List.of(holder), Long.toString(held), millis(PartitionStore.LEASE)).getFirst()
					.equals("1")) {
				hold(held, now);
			} else {
				lose(held);
			}
		} catch (RedisUnavailable e) {
			LOG.debug("lease={} not renewed", name, e);
			loseWhenOver(held);
		}
	}

	private void release() {
		long held = held();
		try {
			redis.run(PartitionStore.RELEASE, List.of(holder), Long.toString(held));
		} catch (RedisUnavailable e) {
			LOG.debug("lease={} not released, it ends by itself", name, e);
		}
		lose(held);
	}

	private synchronized long held() {
		return token;
	}

	private synchronized void hold(long held, long since) {
		if (token != held) {
			LOG.info("lease={} token={} held=true", name, held);
		}
		token = held;
		renewed = since;
		notifyAll();
	}

	private synchronized void lose(long held) {
		if (token == held && held != NONE) {
			LOG.info("lease={} token={} held=false", name, held);
			token = NONE;
		}
	}

	private synchronized void loseWhenOver(long held) {
		if (System.nanoTime() - renewed > PartitionStore.LEASE.toNanos()) {
			lose(held);
		}
	}

	private static String millis(Duration duration) {
		return Long.toString(duration.toMillis());
	}
}
