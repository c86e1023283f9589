package dev.puente.admin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** The changes after which all known questions are still to be asked, in one hash of Redis, and the right of one replica to ask them. */
@Component
class GoldenRuns {

	private static final Duration CLAIM = Duration.ofMinutes(1);
	private static final String KEY = Keys.at(0, "admin", "golden", "runs");
	private static final String CLAIMED = Keys.at(0, "admin", "golden", "claimed");
	private static final Script PUT = new Script("return {redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])}");
	private static final Script ALL = new Script("return redis.call('HVALS', KEYS[1])");
	private static final Script DECIDE = new Script("""
			if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return {0} end
			redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
			return {1}""");
	/* Only as it was read: a change that came meanwhile stays. */
	private static final Script DONE = new Script("""
			if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return {0} end
			return {redis.call('HDEL', KEYS[1], ARGV[1])}""");
	private static final Script CLAIM_IT = new Script("""
			local owner = redis.call('GET', KEYS[1])
			if owner and owner ~= ARGV[1] then return {0} end
			redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
			return {1}""");
	private static final Script FREE = new Script("if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end return {}");

	private final Redis redis;
	private final JsonMapper json;

	GoldenRuns(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	/** Remembers a change. */
	void put(GoldenRun run) {
		redis.run(PUT, List.of(KEY), run.document(), json.writeValueAsString(run));
	}

	/** Returns all, the oldest first. */
	List<GoldenRun> all() {
		return redis.run(ALL, List.of(KEY)).stream().map(text -> json.readValue(text, GoldenRun.class))
				.sorted(Comparator.comparing(GoldenRun::at)).toList();
	}

	Optional<GoldenRun> of(String document) {
		return all().stream().filter(run -> run.document().equals(document)).findFirst();
	}

	/** Puts down what was found about a change; tells whether it is still the last one of its document. */
	boolean decide(GoldenRun run, GoldenRun decided) {
		return redis.run(DECIDE, List.of(KEY), run.document(), json.writeValueAsString(run), json.writeValueAsString(decided)).getFirst()
				.equals("1");
	}

	/** Forgets a change, unless it became another one meanwhile. */
	void done(GoldenRun run) {
		redis.run(DONE, List.of(KEY), run.document(), json.writeValueAsString(run));
	}

	/**
	 * Claims the asking for a minute, or once more.
	 *
	 * @return whether this replica has it
	 */
	boolean claim(String replica) {
		return redis.run(CLAIM_IT, List.of(CLAIMED), replica, Long.toString(CLAIM.toMillis())).getFirst().equals("1");
	}

	void free(String replica) {
		redis.run(FREE, List.of(CLAIMED), replica);
	}
}
