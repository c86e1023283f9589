package dev.puente.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How many letters lie on each lane, how long the oldest has, and how many were given up. The same in every process on one Redis. */
final class LaneMeters implements MeterBinder {

	static final List<String> LANES = List.of("inbound", "outbound", "events");
	/** Redis is not asked more often, however often we are. */
	private static final Duration KEPT = Duration.ofSeconds(2);
	private static final Script LOOK = new Script("""
			local first = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)
			return {redis.call('XLEN', KEYS[1]), redis.call('XLEN', KEYS[2]), first[1] and first[1][1] or ''}""");

	private final Redis redis;
	private final Clock clock;
	private final Map<String, Seen> seen = new ConcurrentHashMap<>();

	LaneMeters(Redis redis, Clock clock) {
		this.redis = redis;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String lane : LANES) {
			gauge(registry, "puente.lane.letters", "Letters that are not yet done", lane, Seen::letters);
			gauge(registry, "puente.lane.age.seconds", "Age of the oldest letter", lane, Seen::age);
			gauge(registry, "puente.lane.dead", "Letters given up and not yet replayed or dropped", lane, Seen::dead);
			LetterMeters.deadLetters(lane); // from zero on, so that the first one is seen as a rise
		}
	}

	private void gauge(MeterRegistry registry, String name, String description, String lane, ToDoubleFunction<Seen> value) {
		Gauge.builder(name, () -> value.applyAsDouble(look(lane))).description(description).tag("lane", lane).register(registry);
	}

	private Seen look(String lane) {
		Instant now = clock.instant();
		return seen.compute(lane, (name, last) -> last != null && now.isBefore(last.at().plus(KEPT)) ? last : fresh(name, now));
	}

	private Seen fresh(String lane, Instant now) {
		long letters = 0;
		long dead = 0;
		long oldest = now.toEpochMilli();
		try {
			for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
				List<String> reply = redis.run(LOOK,
						List.of(PartitionStore.stream(lane, partition), PartitionStore.deadLetters(lane, partition)));
				letters += Long.parseLong(reply.get(0));
				dead += Long.parseLong(reply.get(1));
				oldest = reply.get(2).isEmpty() ? oldest : Math.min(oldest, EntryId.parse(reply.get(2)).millis());
			}
			return new Seen(letters, (now.toEpochMilli() - oldest) / 1000.0, dead, now);
		} catch (RedisUnavailable e) {
			return new Seen(Double.NaN, Double.NaN, Double.NaN, now); // unknown, which is not zero
		}
	}

	/**
	 * A lane at a moment.
	 *
	 * @param age of the oldest letter in seconds
	 */
	private record Seen(double letters, double age, double dead, Instant at) {
	}
}
