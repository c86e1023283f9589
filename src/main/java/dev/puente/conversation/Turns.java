package dev.puente.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last 20 turns of each conversation in Redis, for 30 days: a hash id → turn, and a list of the ids. A turn is found in its own
 * conversation only, so that nobody can press somebody else's button.
 */
@Component
class Turns {

	private static final Duration KEPT = Duration.ofDays(30);
	private static final int MOST = 20;
	private static final int ID_LENGTH = 10;

	/* KEYS turns, order; ARGV id, turn, most, kept */
	private static final Script SAVE = new Script("""
			if redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) == 1 then redis.call('RPUSH', KEYS[2], ARGV[1]) end
			while redis.call('LLEN', KEYS[2]) > tonumber(ARGV[3]) do redis.call('HDEL', KEYS[1], redis.call('LPOP', KEYS[2])) end
			redis.call('PEXPIRE', KEYS[1], ARGV[4])
			redis.call('PEXPIRE', KEYS[2], ARGV[4])
			return {}""");
	private static final Script GET = new Script("return {redis.call('HGET', KEYS[1], ARGV[1])}");
	private static final Script ALL = new Script("""
			local turns = {}
			for _, id in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do table.insert(turns, redis.call('HGET', KEYS[1], id)) end
			return turns""");

	private final Redis redis;
	private final JsonMapper json;

	Turns(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	/** Returns the id of the turn that a message begins; the same message begins the same turn. */
	static String id(String conversation, String message) {
		return Keys.digest(conversation, message).substring(0, ID_LENGTH);
	}

	void save(String conversation, Turn turn) {
		redis.run(SAVE, List.of(turns(conversation), order(conversation)), turn.id(), json.writeValueAsString(turn),
				Integer.toString(MOST), Long.toString(KEPT.toMillis()));
	}

	Optional<Turn> find(String conversation, String id) {
		return redis.run(GET, List.of(turns(conversation)), id).stream().filter(text -> !text.isEmpty()).findFirst().map(this::read);
	}

	/** Returns the remembered turns, the oldest first. */
	List<Turn> all(String conversation) {
		return redis.run(ALL, List.of(turns(conversation), order(conversation))).stream().map(this::read).toList();
	}

	void erase(String conversation) {
		redis.delete(turns(conversation));
		redis.delete(order(conversation));
	}

	private Turn read(String text) {
		return json.readValue(text, Turn.class);
	}

	private static String turns(String conversation) {
		return Keys.of(conversation, "conversation", "turns", conversation);
	}

	private static String order(String conversation) {
		return Keys.of(conversation, "conversation", "turns-order", conversation);
	}
}
