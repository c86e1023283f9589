package dev.puente.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Postbox;
import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMemory;
import dev.puente.conversation.WebTalks;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** What reaches visitors of the page without their asking, such as a person's words: kept for 30 days, shown whenever they come by. */
@Component
class PageLetters implements Postbox, VisitorMemory {

	private static final String KEPT = Long.toString(Duration.ofDays(30).toMillis());
	/* KEYS letters, ids; ARGV id, letter, kept */
	private static final Script PUT = new Script("""
			if redis.call('SADD', KEYS[2], ARGV[1]) == 1 then redis.call('RPUSH', KEYS[1], ARGV[2]) end
			redis.call('PEXPIRE', KEYS[1], ARGV[3])
			redis.call('PEXPIRE', KEYS[2], ARGV[3])
			return {}""");
	private static final Script GET = new Script("return redis.call('LRANGE', KEYS[1], ARGV[1], -1)");

	private final Redis redis;
	private final JsonMapper json;
	private final Clock clock;

	PageLetters(Redis redis, JsonMapper json, Clock clock) {
		this.redis = redis;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Something that was delivered.
	 *
	 * @param number from 1, in the order of delivery
	 */
	record Letter(int number, Instant at, Reply reply) {
	}

	@Override
	public boolean serves(String conversation) {
		return conversation.startsWith(WebTalks.PREFIX);
	}

	@Override
	public void deliver(String conversation, String id, Reply reply) {
		redis.run(PUT, List.of(letters(conversation), ids(conversation)), id,
				json.writeValueAsString(new Letter(0, clock.instant(), reply)),
				KEPT);
	}

	/** Returns what came after a number of letters; nothing for a talk whose id can be guessed. */
	List<Letter> after(String talk, int number) {
		if (!isUnguessable(talk)) {
			return List.of();
		}
		List<String> written = redis.run(GET, List.of(letters(WebTalks.PREFIX + talk)), Integer.toString(number));
		return IntStream.range(0, written.size()).mapToObj(i -> {
			Letter letter = json.readValue(written.get(i), Letter.class);
			return new Letter(number + i + 1, letter.at(), letter.reply());
		}).toList();
	}

	@Override
	public void erase(String conversation) {
		redis.delete(letters(conversation));
		redis.delete(ids(conversation));
	}

	/** The page's own ids are random; those that a client of the interface chose may be anything. */
	static boolean isUnguessable(String talk) {
		try {
			return UUID.fromString(talk).toString().equals(talk);
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	private static String letters(String conversation) {
		return Keys.of(conversation, "web", "letters", conversation);
	}

	private static String ids(String conversation) {
		return Keys.of(conversation, "web", "letters-known", conversation);
	}
}
