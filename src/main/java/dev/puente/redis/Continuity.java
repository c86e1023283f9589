package dev.puente.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Notices that Redis lost writes: all processes count one number up, and it went down. That is so after FLUSHALL, after a start on an older
 * or an empty file, and after a fail-over to a replica that lagged behind.
 *
 * <p>What every process last read is its own memory, so a loss is noticed as long as one process lived through it; then all know of it.
 */
public final class Continuity {

	private static final Logger LOG = LoggerFactory.getLogger(Continuity.class);
	private static final Duration TOLD = Duration.ofDays(3);
	private static final String COUNT_KEY = Keys.of("continuity", "redis", "count");
	private static final String LOST_KEY = Keys.of("continuity", "redis", "lost");

	/* After a loss the count goes on above what this process had seen, so that it is told once. */
	private static final Script COUNT = new Script("""
			local count = redis.call('INCR', KEYS[1])
			local fell = 0
			if count <= tonumber(ARGV[1]) then
				fell = 1
				count = tonumber(ARGV[1]) + 1
				redis.call('SET', KEYS[1], count)
				redis.call('SET', KEYS[2], redis.call('TIME')[1], 'PX', ARGV[2])
			end
			return {count, redis.call('GET', KEYS[2]) or '', fell}""");

	private final Redis redis;
	private long known;
	private volatile Optional<Instant> lost = Optional.empty();

	/** Starts to watch over this Redis, knowing nothing of its past. */
	public Continuity(Redis redis) {
		this.redis = redis;
	}

	/** When writes were last found lost, within three days; known without asking Redis. */
	public Optional<Instant> lost() {
		return lost;
	}

	/** Counts on and looks whether anything was lost. */
	@Scheduled(fixedDelay = 2_000)
	public synchronized void look() {
		try {
			List<String> reply = redis.run(COUNT, List.of(COUNT_KEY, LOST_KEY), Long.toString(known), Long.toString(TOLD.toMillis()));
			known = Long.parseLong(reply.get(0));
			lost = Optional.of(reply.get(1)).filter(seconds -> !seconds.isEmpty()).map(Long::parseLong).map(Instant::ofEpochSecond);
			if (reply.get(2).equals("1")) {
				LOG.warn(
						"redis=lost-writes: it holds less than before, as after FLUSHALL or a fail-over; what visitors asked and was not yet "
								+ "answered may be gone, the documents are not");
			}
		} catch (RedisUnavailable e) {
			LOG.debug("not counted", e);
		}
	}
}
