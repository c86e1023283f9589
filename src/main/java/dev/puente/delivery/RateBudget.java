package dev.puente.delivery;

import java.time.Duration;
import java.util.List;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/**
 * Keeps what is done by all processes together below a rate, and keeps them all silent when they were told to. Goes by Redis' clock, so that
 * clocks of hosts may differ.
 *
 * <p>A place is either free now or not taken at all (the generic cell rate algorithm, ITU-T I.371): whoever dies while waiting has spent
 * nothing. All methods throw {@link dev.puente.redis.RedisUnavailable} when Redis fails.
 */
public final class RateBudget {

	private static final Script TAKE = new Script("""
			local quiet = redis.call('PTTL', KEYS[2])
			if quiet > 0 then return {quiet} end
			local time = redis.call('TIME')
			local now = time[1] * 1000 + math.floor(time[2] / 1000)
			local due = math.max(now, tonumber(redis.call('GET', KEYS[1]) or now))
			local wait = due - now - ARGV[2]
			if wait > 0 then return {wait} end
			local nextDue = due + ARGV[1]
			redis.call('SET', KEYS[1], string.format('%.0f', nextDue), 'PX', string.format('%.0f', nextDue - now))
			return {0}""");
	private static final Script SILENCE = new Script("""
			if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '', 'PX', ARGV[1]) end
			return {}""");
	private static final Script SILENT = new Script("return {redis.call('PTTL', KEYS[1])}");

	private final Redis redis;

	/** Makes a budget that all processes on this Redis share. */
	public RateBudget(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Takes a place in what an owner may do, unless the owner is silenced.
	 *
	 * @param owner whose budget it is, such as a bot or a chat
	 * @return zero when a place was taken, else how long to wait before asking again
	 */
	public Duration take(String owner, Pace pace) {
		return millis(redis.run(TAKE, List.of(place(owner), quiet(owner)), Long.toString(pace.interval().toMillis()),
				Long.toString(pace.tolerance().toMillis())));
	}

	/** Gives back the place that was taken last, of an owner whose pace has no burst. */
	public void giveBack(String owner) {
		redis.delete(place(owner));
	}

	/** Silences an owner for so long, a millisecond or more; a longer silence that runs stays. */
	public void silence(String owner, Duration duration) {
		redis.run(SILENCE, List.of(quiet(owner)), Long.toString(duration.toMillis()));
	}

	/** Returns how long an owner is still silenced, zero when not at all. */
	public Duration silentFor(String owner) {
		return millis(redis.run(SILENT, List.of(quiet(owner))));
	}

	private static Duration millis(List<String> reply) {
		return Duration.ofMillis(Math.max(0, Long.parseLong(reply.getFirst())));
	}

	private static String place(String owner) {
		return Keys.of(owner, "delivery", "rate", owner);
	}

	private static String quiet(String owner) {
		return Keys.of(owner, "delivery", "quiet", owner);
	}
}
