package dev.puente.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;

/** Tells the other processes that consume a lane that this one is there, and sets its share by how many answer. */
final class RollCall implements Runnable {

	private static final Logger LOG = LoggerFactory.getLogger(RollCall.class);
	private static final long PAUSE = 200;
	/** Who does not answer within this time is left out; shorter than the leases, whose end it prepares. */
	private static final Duration PRESENT = Duration.ofMillis(900);
	private static final Script ANSWER = new Script("""
			local time = redis.call('TIME')
			local now = time[1] * 1000 + math.floor(time[2] / 1000)
			redis.call('ZADD', KEYS[1], now, ARGV[1])
			redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
			return {redis.call('ZCARD', KEYS[1])}""");
	private static final Script RESIGN = new Script("return {redis.call('ZREM', KEYS[1], ARGV[1])}");

	private final Redis redis;
	private final String present;
	private final String member = UUID.randomUUID().toString();
	private final Share share;
	private final CountDownLatch closing;

	RollCall(Redis redis, String lane, Share share, CountDownLatch closing) {
		this.redis = redis;
		this.present = Keys.of(lane, "delivery", lane, "present");
		this.share = share;
		this.closing = closing;
	}

	/** Answers until the lane is closed, then leaves the partitions to the others. */
	@Override
	public void run() {
		try {
			do {
				answer();
			} while (!closing.await(PAUSE, TimeUnit.MILLISECONDS));
			resign();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void answer() {
		try {
			share.fair(Integer.parseInt(redis.run(ANSWER, List.of(present), member, Long.toString(PRESENT.toMillis())).getFirst()));
		} catch (RedisUnavailable e) {
			LOG.debug("roll call unanswered", e); // the partitions tell of the outage
		}
	}

	private void resign() {
		try {
			redis.run(RESIGN, List.of(present), member);
		} catch (RedisUnavailable e) {
			LOG.debug("not resigned, the others miss this process soon", e);
		}
	}
}
