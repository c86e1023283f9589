package dev.puente.telegram;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.delivery.RateBudget;
import dev.puente.redis.RedisUnavailable;

/** A {@code retry_after} of one kind of calls, known to all processes. Without Redis each knows its own only. */
final class Silence {

	private static final Logger LOG = LoggerFactory.getLogger(Silence.class);

	private final RateBudget shared;
	private final String owner;

	private Silence(RateBudget shared, String owner) {
		this.shared = shared;
		this.owner = owner;
	}

	/** Of everything but fetching; the owner is that of the bot's {@link SendBudget}. */
	static Silence ofSending(RateBudget shared, String bot) {
		return new Silence(shared, "bot:" + bot);
	}

	/** Of fetching, whose flood limits are apart. */
	static Silence ofFetching(RateBudget shared, String bot) {
		return new Silence(shared, "poll:" + bot);
	}

	/** Of what a bot tells of itself, which may be changed but seldom. */
	static Silence ofIntroduction(RateBudget shared, String bot) {
		return new Silence(shared, "about:" + bot);
	}

	void keep(Duration retryAfter) {
		TelegramMeters.tooManyRequests(owner);
		try {
			shared.silence(owner, retryAfter);
		} catch (RedisUnavailable e) {
			LOG.debug("owner={} silence not shared", owner, e);
		}
	}

	Duration left() {
		try {
			return shared.silentFor(owner);
		} catch (RedisUnavailable e) {
			return Duration.ZERO;
		}
	}
}
