package dev.puente.conversation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/**
 * CaseFiles in Redis. All of a case lies in the partition of its conversation, whose number is the first digit of the case's id, so that each step
 * is one script and a case is found by its id alone.
 */
@Component
class CaseFiles {

	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	/* KEYS live, case, said, open, all; ARGV id, conversation, language, question, now, kept */
	private static final Script REQUEST = new Script("""
			local live = redis.call('GET', KEYS[1])
			if live then return {live} end
			redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[6])
			redis.call('HSET', KEYS[2], 'conversation', ARGV[2], 'language', ARGV[3], 'question', ARGV[4], 'state', 'OPEN', 'staff', '',
				'requested', ARGV[5], 'changed', ARGV[5])
			redis.call('PEXPIRE', KEYS[2], ARGV[6])
			redis.call('HSET', KEYS[4], ARGV[1], ARGV[5])
			redis.call('SADD', KEYS[5], ARGV[1])
			redis.call('PEXPIRE', KEYS[5], ARGV[6])
			return {ARGV[1]}""");
	private static final Script EVERY = new Script("return redis.call('SMEMBERS', KEYS[1])");
	/* KEYS case; ARGV staff, now. Who has it already keeps it. Returns the case where they have it now. */
	private static final Script TAKE = new Script("""
			local state = redis.call('HGET', KEYS[1], 'state')
			if state == 'OPEN' then redis.call('HSET', KEYS[1], 'state', 'TAKEN', 'staff', ARGV[1], 'changed', ARGV[2])
			elseif state ~= 'TAKEN' or redis.call('HGET', KEYS[1], 'staff') ~= ARGV[1] then return {} end
			return redis.call('HGETALL', KEYS[1])""");
	/* KEYS case; ARGV round. One that is gone stays gone. */
	private static final Script TOLD = new Script("""
			if redis.call('HEXISTS', KEYS[1], 'state') == 0 then return {} end
			redis.call('HSET', KEYS[1], 'told', ARGV[1])
			return {}""");
	/* KEYS case, live, open; ARGV id, now */
	private static final Script CLOSE = new Script("""
			local state = redis.call('HGET', KEYS[1], 'state')
			if not state or state == 'CLOSED' then return {0} end
			redis.call('HSET', KEYS[1], 'state', 'CLOSED', 'changed', ARGV[2])
			if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
			redis.call('HDEL', KEYS[3], ARGV[1])
			return {1}""");
	/* KEYS said; ARGV message id, message, kept. The same message is kept once, at its first place. */
	private static final Script SAY = new Script("""
			local place = redis.call('HLEN', KEYS[1])
			redis.call('HSETNX', KEYS[1], ARGV[1], place .. ' ' .. ARGV[2])
			redis.call('PEXPIRE', KEYS[1], ARGV[3])
			return {}""");
	/* KEYS case; ARGV round. Once in each round. */
	private static final Script REMINDED = new Script("""
			if redis.call('HGET', KEYS[1], 'state') ~= 'OPEN' or redis.call('HGET', KEYS[1], 'reminded') == ARGV[1] then return {0} end
			redis.call('HSET', KEYS[1], 'reminded', ARGV[1])
			return {1}""");
	/* KEYS case, said; ARGV staff, how much was said, now. Whoever said something meanwhile keeps it as it is. */
	private static final Script FREE = new Script("""
			if redis.call('HGET', KEYS[1], 'state') ~= 'TAKEN' or redis.call('HGET', KEYS[1], 'staff') ~= ARGV[1]
				or redis.call('HLEN', KEYS[2]) ~= tonumber(ARGV[2]) then return {0} end
			redis.call('HSET', KEYS[1], 'state', 'OPEN', 'staff', '', 'changed', ARGV[3])
			redis.call('HINCRBY', KEYS[1], 'round', 1)
			return {1}""");
	private static final Script ALL = new Script("return redis.call('HGETALL', KEYS[1])");

	private final Redis redis;
	private final JsonMapper json;
	private final CaseSettings settings;
	private final Clock clock;
	private final SecureRandom random = new SecureRandom();

	CaseFiles(Redis redis, JsonMapper json, CaseSettings settings, Clock clock) {
		this.settings = settings;
		this.redis = redis;
		this.json = json;
		this.clock = clock;
	}

	/** Opens a case, or returns the one that the conversation has already. */
	Case request(String conversation, Language language, String question) {
		String id = newId(Keys.partition(conversation));
		String live = redis.run(REQUEST,
				List.of(CaseKeys.live(conversation), CaseKeys.key(id), CaseKeys.said(id), CaseKeys.open(id),
						CaseKeys.everyKey(conversation)),
				id, conversation,
				language.code(),
				question, clock.instant().toString(), millis()).getFirst();
		return find(live).orElseThrow(() -> new IllegalStateException("case " + live + " is incomplete"));
	}

	/** Returns the case that a conversation is in at the moment. */
	Optional<Case> of(String conversation) {
		return redis.get(CaseKeys.live(conversation)).flatMap(this::find);
	}

	/** Finds a case, closed ones too for as long as they are kept. */
	Optional<Case> find(String id) {
		if (!CaseKeys.isId(id)) {
			return Optional.empty();
		}
		return read(id, all(CaseKeys.key(id)));
	}

	/** Returns the cases that are not closed, the oldest first. */
	List<Case> open() {
		List<String> ids = redis
				.runEach(ALL, IntStream.range(0, Keys.PARTITIONS).mapToObj(partition -> List.of(CaseKeys.open(partition))).toList())
				.stream().flatMap(reply -> fields(reply).keySet().stream()).toList();
		List<List<String>> replies = redis.runEach(ALL, ids.stream().map(id -> List.of(CaseKeys.key(id))).toList());
		return IntStream.range(0, ids.size()).mapToObj(i -> read(ids.get(i), fields(replies.get(i)))).flatMap(Optional::stream)
				.sorted(Comparator.comparing(Case::requested)).toList();
	}

	/** Takes a case; returns it if that person has it now. */
	Optional<Taken> take(String id, String staff) {
		if (!CaseKeys.isId(id)) {
			return Optional.empty();
		}
		Map<String, String> fields = fields(redis.run(TAKE, List.of(CaseKeys.key(id)), staff, now()));
		return read(id, fields).map(taken -> new Taken(taken, Integer.toString(taken.round()).equals(fields.get("told"))));
	}

	/**
	 * A case that somebody has.
	 *
	 * @param told whether everybody was told of it in this round
	 */
	record Taken(Case taken, boolean told) {
	}

	/** Puts down that everybody was told who has a case. */
	void told(Case taken) {
		redis.run(TOLD, List.of(CaseKeys.key(taken.id())), Integer.toString(taken.round()));
	}

	boolean close(Case closing) {
		return one(redis.run(CLOSE, List.of(CaseKeys.key(closing.id()), CaseKeys.live(closing.conversation()), CaseKeys.open(closing.id())),
				closing.id(), now()));
	}

	/** Tells whether nobody was reminded of an open case in this round. */
	boolean unreminded(Case open) {
		return !CaseKeys.isId(open.id()) || !Integer.toString(open.round()).equals(all(CaseKeys.key(open.id())).get("reminded"));
	}

	/** Puts down that staff were reminded. */
	void reminded(Case open) {
		redis.run(REMINDED, List.of(CaseKeys.key(open.id())), Integer.toString(open.round()));
	}

	/**
	 * Takes a case out of the hands of who does not answer.
	 *
	 * @param said how much was said when that was found; with more than that it stays
	 * @param at since when it is open again
	 */
	boolean free(Case taken, int said, Instant at) {
		return one(redis.run(FREE, List.of(CaseKeys.key(taken.id()), CaseKeys.said(taken.id())), taken.staff().orElse(""),
				Integer.toString(said), at.toString()));
	}

	void say(String id, String messageId, CaseMessage message) {
		redis.run(SAY, List.of(CaseKeys.said(id)), messageId, json.writeValueAsString(message), millis());
	}

	/** Returns what was said, in order. */
	List<CaseMessage> messages(String id) {
		if (!CaseKeys.isId(id)) {
			return List.of();
		}
		return all(CaseKeys.said(id)).values().stream().map(value -> value.split(" ", 2))
				.sorted(Comparator.comparingInt(parts -> Integer.parseInt(parts[0])))
				.map(parts -> json.readValue(parts[1], CaseMessage.class)).toList();
	}

	/** Returns all cases of a conversation that are still kept, closed ones too. */
	List<Case> every(String conversation) {
		return Stream
				.concat(redis.run(EVERY, List.of(CaseKeys.everyKey(conversation))).stream().flatMap(id -> find(id).stream()),
						of(conversation).stream())
				.distinct().toList();
	}

	/** Removes a case and all that was said in it. */
	void erase(Case erased) {
		close(erased);
		redis.delete(CaseKeys.key(erased.id()));
		redis.delete(CaseKeys.said(erased.id()));
		redis.delete(CaseKeys.everyKey(erased.conversation()));
	}

	private Map<String, String> all(String key) {
		return fields(redis.run(ALL, List.of(key)));
	}

	private static Map<String, String> fields(List<String> flat) {
		Map<String, String> fields = new HashMap<>();
		for (int i = 0; i + 1 < flat.size(); i += 2) {
			fields.put(flat.get(i), flat.get(i + 1));
		}
		return fields;
	}

	private static Optional<Case> read(String id, Map<String, String> fields) {
		return fields.isEmpty()
				? Optional.empty()
				: Optional.of(new Case(id, fields.getOrDefault("conversation", ""),
						Language.ofCode(fields.getOrDefault("language", "")).orElse(Language.ES),
						fields.getOrDefault("question", ""), Case.State.valueOf(fields.getOrDefault("state", "CLOSED")),
						Optional.of(fields.getOrDefault("staff", "")).filter(staff -> !staff.isEmpty()),
						Instant.parse(fields.getOrDefault("requested", Instant.EPOCH.toString())),
						Instant.parse(fields.getOrDefault("changed", Instant.EPOCH.toString())),
						Integer.parseInt(fields.getOrDefault("round", "0"))));
	}

	private String newId(int partition) {
		StringBuilder id = new StringBuilder("C-").append(Integer.toHexString(partition).toUpperCase(java.util.Locale.ROOT));
		random.ints(5, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
		return id.toString();
	}

	private String now() {
		return clock.instant().toString();
	}

	private static boolean one(List<String> reply) {
		return reply.getFirst().equals("1");
	}

	private String millis() {
		return Long.toString(settings.kept().toMillis());
	}
}
