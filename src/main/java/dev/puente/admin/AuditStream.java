package dev.puente.admin;

import java.util.ArrayList;
import java.util.List;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/** The audit log as all replicas share it: the newest {@value #KEPT} entries in a stream of Redis, and the end of the chain. */
final class AuditStream {

	static final int AT_ONCE = 500;
	private static final int KEPT = 100_000;
	private static final String HEAD = Keys.at(0, "admin", "audit", "head");
	private static final String ENTRIES = Keys.at(0, "admin", "audit", "entries");

	/* The number is the stream's id, so that a replica's file tells where to go on reading. */
	private static final Script APPEND = new Script("""
			if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return {0} end
			for i = 4, #ARGV, 2 do
				redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[3], ARGV[i] .. '-0', 'entry', ARGV[i + 1])
			end
			redis.call('SET', KEYS[1], ARGV[2])
			return {1}""");
	private static final Script AFTER = new Script("""
			local reply = {redis.call('GET', KEYS[1]) or ''}
			for _, entry in ipairs(redis.call('XRANGE', KEYS[2], '(' .. ARGV[1] .. '-0', '+', 'COUNT', ARGV[2])) do
				table.insert(reply, entry[2][2])
			end
			return reply""");
	private static final Script NEWEST = new Script("""
			local reply = {}
			for _, entry in ipairs(redis.call('XREVRANGE', KEYS[1], ARGV[1], '-', 'COUNT', ARGV[2])) do
				table.insert(reply, entry[2][2])
			end
			return reply""");

	private static final Script REMOVE = new Script("return {redis.call('XTRIM', KEYS[1], 'MINID', ARGV[1])}");

	private final Redis redis;

	AuditStream(Redis redis) {
		this.redis = redis;
	}

	/** Returns the end of the chain; {@link Head#NONE} when Redis holds none. */
	Head head() {
		return redis.get(HEAD).map(Head::of).orElse(Head.NONE);
	}

	/**
	 * Appends entries if the chain still ends where it is thought to: all of them or none.
	 *
	 * @param expected end of the chain in Redis
	 * @param lines entries in order, whose numbers are above that of every entry in Redis; at least one
	 */
	boolean append(Head expected, List<Line> lines) {
		List<String> arguments = new ArrayList<>(List.of(expected.toString(), lines.getLast().head().toString(), Integer.toString(KEPT)));
		lines.forEach(line -> arguments.addAll(List.of(Long.toString(line.number()), line.json())));
		return redis.run(APPEND, List.of(HEAD, ENTRIES), arguments.toArray(String[]::new)).getFirst().equals("1");
	}

	/** Returns the entries after a number, at most {@value #AT_ONCE}, with the end of the chain at that moment. */
	Page after(long number) {
		List<String> reply = redis.run(AFTER, List.of(HEAD, ENTRIES), Long.toString(number), Integer.toString(AT_ONCE));
		return new Page(Head.of(reply.getFirst()), new ArrayList<>(reply.subList(1, reply.size())));
	}

	/** Removes the entries up to a number. */
	void removeUntil(long number) {
		redis.run(REMOVE, List.of(ENTRIES), (number + 1) + "-0");
	}

	/** Returns the newest entries before a number, the newest first. */
	List<AuditEntry> before(long number, int most) {
		return redis.run(NEWEST, List.of(ENTRIES), "(" + number + "-0", Integer.toString(most)).stream().map(AuditEntry::of).toList();
	}

	/** An entry as it is written. */
	record Line(long number, String json) {

		static Line of(AuditEntry entry) {
			return new Line(entry.number(), entry.json());
		}

		/** Returns the end of a chain that ends with it. */
		Head head() {
			return new Head(number, AuditEntry.hash(json));
		}
	}

	/** A piece of the log. */
	record Page(Head head, List<String> lines) {

		Page {
			lines = List.copyOf(lines);
		}
	}

	/** An end of a chain: number and hash of its last entry. */
	record Head(long number, String hash) {

		/** Where nothing was written yet. */
		static final Head NONE = new Head(0, "");

		static Head of(String text) {
			if (text.isEmpty()) {
				return NONE;
			}
			String[] parts = text.split(" ", 2);
			return new Head(Long.parseLong(parts[0]), parts[1]);
		}

		/** Returns the end of a chain that ends with a line. */
		static Head after(String line) {
			return new Head(AuditEntry.of(line).number(), AuditEntry.hash(line));
		}

		@Override
		public String toString() {
			return number == 0 ? "" : number + " " + hash;
		}
	}
}
