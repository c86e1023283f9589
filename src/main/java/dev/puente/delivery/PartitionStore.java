package dev.puente.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import dev.puente.redis.StreamReader;

/** One partition of a lane in Redis: the stream of letters, the owner's lease, the attempts and the dead letters. */
final class PartitionStore {

	/** An owner that does not renew within this time is taken for dead. */
	static final Duration LEASE = Duration.ofMillis(1500);
	private static final String DEAD_LETTERS_KEPT = "10000";

	private static final Script APPEND = new Script("""
			if not redis.call('SET', KEYS[1], '', 'NX', 'PX', ARGV[1]) then return {0} end
			redis.call('XADD', KEYS[2], '*', 'key', ARGV[2], 'id', ARGV[3], 'payload', ARGV[4])
			return {1}""");
	static final Script RENEW = new Script("""
			if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {0} end
			return {redis.call('PEXPIRE', KEYS[1], ARGV[2])}""");
	static final Script RELEASE = new Script("""
			if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {0} end
			return {redis.call('DEL', KEYS[1])}""");
	/* Counted before it is handled: a letter that takes the whole process down is given up as well. Who begins owns the partition anew. */
	private static final Script BEGIN = new Script("""
			if redis.call('GET', KEYS[1]) ~= ARGV[1] then return {'lost'} end
			redis.call('PEXPIRE', KEYS[1], ARGV[3])
			local found = redis.call('XRANGE', KEYS[2], ARGV[2], ARGV[2])
			if #found == 0 then return {'gone'} end
			local reply = {'letter', redis.call('HINCRBY', KEYS[3], ARGV[2], 1)}
			for _, field in ipairs(found[1][2]) do table.insert(reply, field) end
			return reply""");
	private static final Script UNCOUNT = new Script("""
			if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then redis.call('HINCRBY', KEYS[1], ARGV[1], -1) end
			return {}""");
	/* Failures stand beside the attempts, which crashes count too. */
	private static final Script FAILED = new Script("return {redis.call('HINCRBY', KEYS[1], ARGV[1] .. 'f', 1)}");
	private static final Script DONE = new Script("""
			redis.call('HDEL', KEYS[2], ARGV[1], ARGV[1] .. 'f')
			return {redis.call('XDEL', KEYS[1], ARGV[1])}""");
	private static final Script BURY = new Script("""
			redis.call('HDEL', KEYS[2], ARGV[1], ARGV[1] .. 'f')
			if redis.call('XDEL', KEYS[1], ARGV[1]) == 0 then return {0} end
			redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[2], '*', 'key', ARGV[3], 'id', ARGV[4], 'payload', ARGV[5],
				'attempts', ARGV[6], 'failure', ARGV[7])
			return {1}""");

	private final Redis redis;
	private final int partition;
	private final String lane;
	private final String stream;
	private final String lease;
	private final String attempts;
	private final String dead;

	PartitionStore(Redis redis, String lane, int partition) {
		this.redis = redis;
		this.partition = partition;
		this.lane = lane;
		this.stream = stream(lane, partition);
		this.lease = Keys.at(partition, "delivery", lane, "lease");
		this.attempts = Keys.at(partition, "delivery", lane, "attempts");
		this.dead = deadLetters(lane, partition);
	}

	/** Key of the stream with the letters that are not yet done. */
	static String stream(String lane, int partition) {
		return Keys.at(partition, "delivery", lane);
	}

	/** Key of the stream with the letters given up. */
	static String deadLetters(String lane, int partition) {
		return Keys.at(partition, "delivery", lane, "dead");
	}

	/** Appends a letter unless its id is remembered; tells whether it did. */
	boolean append(String key, String id, String payload, Duration remembered) {
		String seen = Keys.at(partition, "delivery", lane, "seen", Keys.digest(key, id));
		return isOne(redis.run(APPEND, List.of(seen, stream), Long.toString(remembered.toMillis()), key, id, payload));
	}

	/** Tries to become the owner; the token returned proves it, an empty text says that there is one already. */
	String acquire() {
		String token = UUID.randomUUID().toString();
		return redis.setIfAbsent(lease, token, LEASE) ? token : "";
	}

	boolean renew(String token) {
		return isOne(redis.run(RENEW, List.of(lease), token, Long.toString(LEASE.toMillis())));
	}

	void release(String token) {
		redis.run(RELEASE, List.of(lease), token);
	}

	/** Counts an attempt at a letter and prolongs the lease, if the token still proves ownership and the letter is still there. */
	Begun begin(String token, EntryId id) {
		List<String> reply = redis.run(BEGIN, List.of(lease, stream, attempts), token, id.toString(),
				Long.toString(LEASE.toMillis()));
		return switch (reply.getFirst()) {
			case "lost" -> new Begun.Lost();
			case "gone" -> new Begun.Gone();
			default -> new Begun.Attempt(letter(reply));
		};
	}

	/** Takes back the counting of an attempt. */
	void uncount(EntryId id) {
		redis.run(UNCOUNT, List.of(attempts), id.toString());
	}

	/** Counts a failure of the handler; returns how many there were. */
	int failed(EntryId id) {
		return Integer.parseInt(redis.run(FAILED, List.of(attempts), id.toString()).getFirst());
	}

	/** Takes a handled letter off the lane. */
	void done(EntryId id) {
		redis.run(DONE, List.of(stream, attempts), id.toString());
	}

	/** Moves a letter to the dead ones, once. */
	void bury(EntryId id, Letter letter, String failure) {
		redis.run(BURY, List.of(stream, attempts, dead), id.toString(), DEAD_LETTERS_KEPT, letter.key(), letter.id(), letter.payload(),
				Integer.toString(letter.attempt()), failure);
	}

	StreamReader reader() {
		return redis.reader(stream);
	}

	String lane() {
		return lane;
	}

	int partition() {
		return partition;
	}

	private static Letter letter(List<String> reply) {
		Map<String, String> fields = new HashMap<>();
		for (int i = 2; i + 1 < reply.size(); i += 2) {
			fields.put(reply.get(i), reply.get(i + 1));
		}
		return new Letter(fields.getOrDefault("key", ""), fields.getOrDefault("id", ""), fields.getOrDefault("payload", ""),
				Integer.parseInt(reply.get(1)));
	}

	private static boolean isOne(List<String> reply) {
		return reply.getFirst().equals("1");
	}

	/** What came of beginning with a letter. */
	sealed interface Begun {

		/** The partition belongs to somebody else now. */
		record Lost() implements Begun {
		}

		/** Somebody handled the letter already. */
		record Gone() implements Begun {
		}

		/** The letter is to be handled. */
		record Attempt(Letter letter) implements Begun {
		}
	}
}
