package dev.puente.delivery;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;

/**
 * A lane of {@value Keys#PARTITIONS} Redis streams, one per partition of the keys.
 *
 * <p>A stream holds the letters that are not yet done, and nothing else. One consumer at a time owns a partition, by a lease that it renews;
 * every beginning with a letter is checked against the lease and counted in the same step.
 */
final class RedisLane implements Lane {

	private final Redis redis;
	private final String name;
	private final DeliverySettings settings;

	RedisLane(Redis redis, String name, DeliverySettings settings) {
		this.redis = redis;
		this.name = name;
		this.settings = settings;
	}

	@Override
	public boolean append(String key, String id, String payload) {
		try {
			boolean isNew = new PartitionStore(redis, name, Keys.partition(key)).append(key, id, payload, settings.remembered());
			LetterMeters.appended(name, isNew);
			return isNew;
		} catch (RedisUnavailable e) {
			throw new LaneUnavailable("lane=" + name + " letter not stored: " + e.getMessage(), e);
		}
	}

	@Override
	public AutoCloseable consume(LetterHandler handler, DeadLetterHandler deadLetters) {
		return new Consumption(redis, name, settings, handler, deadLetters);
	}
}
