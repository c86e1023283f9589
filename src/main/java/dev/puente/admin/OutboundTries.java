package dev.puente.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import dev.puente.delivery.Letter;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often and since when an outgoing event was refused, and what was delivered last; per partition a hash {@code waiting} by the digest of the subject, and
 * what was {@code delivered} last, for staff to see.
 */
@Component
class OutboundTries {

	/** After that an event is given up. */
	static final Duration LONGEST = Duration.ofDays(3);
	private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
	private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
	private static final Duration KEPT = LONGEST.plusDays(1);
	private static final int MOST_DOUBLINGS = 10;
	private static final Script FAILED = new Script("""
			redis.call('HSETNX', KEYS[1], 'first', ARGV[1])
			redis.call('PEXPIRE', KEYS[1], ARGV[2])
			return {redis.call('HINCRBY', KEYS[1], 'tries', 1), redis.call('HGET', KEYS[1], 'first')}""");
	private static final Script SET = new Script("return {redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])}");
	private static final Script TAKEN = new Script("""
			redis.call('DEL', KEYS[1])
			redis.call('HDEL', KEYS[2], ARGV[1])
			redis.call('SET', KEYS[3], ARGV[2])
			return {}""");
	private static final Script REMOVE = new Script("return {redis.call('HDEL', KEYS[1], ARGV[1])}");
	private static final Script VALUE = new Script("return {redis.call('GET', KEYS[1]) or ''}");
	private static final Script VALUES = new Script("return redis.call('HVALS', KEYS[1])");

	private final Redis redis;
	private final JsonMapper json;
	private final Clock clock;

	OutboundTries(Redis redis, JsonMapper json, Clock clock) {
		this.redis = redis;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * An event at the head of its subject's queue that was not taken yet.
	 *
	 * @param id of the event
	 * @param type such as {@code document.changed}
	 * @param tries how often it was posted
	 * @param since when it was posted first
	 * @param reason of the last refusal
	 * @param next when it is posted again
	 */
	record Waiting(String id, String type, int tries, Instant since, String reason, Instant next) {
	}

	/**
	 * An event that was taken.
	 *
	 * @param id of the event
	 * @param type such as {@code document.changed}
	 * @param at when
	 */
	record Delivered(String id, String type, Instant at) {
	}

	/** Counts a failure; returns how long to wait, with some chance in it, or nothing when it is to be given up. */
	Optional<Duration> failed(Letter letter, String reason) {
		Instant now = clock.instant();
		List<String> reply = redis.run(FAILED, List.of(name(letter)), now.toString(), Long.toString(KEPT.toMillis()));
		Instant first = Instant.parse(reply.get(1));
		int tries = Integer.parseInt(reply.getFirst());
		if (now.isAfter(first.plus(LONGEST))) {
			redis.run(REMOVE, List.of(waiting(Keys.partition(letter.key()))), Keys.digest(letter.key()));
			return Optional.empty();
		}
		Duration pause = pause(tries);
		redis.run(SET, List.of(waiting(Keys.partition(letter.key()))), Keys.digest(letter.key()), json.writeValueAsString(
				new Waiting(letter.id(), type(letter), tries, first, reason, now.plus(pause))));
		return Optional.of(pause);
	}

	/** Puts down that an event was taken. */
	void taken(Letter letter) {
		int partition = Keys.partition(letter.key());
		redis.run(TAKEN, List.of(name(letter), waiting(partition), delivered(partition)), Keys.digest(letter.key()),
				json.writeValueAsString(new Delivered(letter.id(), type(letter), clock.instant())));
	}

	/** Returns what waits, one event for each subject, the oldest first. */
	List<Waiting> waiting() {
		return redis.runEach(VALUES, each(OutboundTries::waiting)).stream().flatMap(List::stream)
				.map(text -> json.readValue(text, Waiting.class)).sorted(Comparator.comparing(Waiting::since)).toList();
	}

	/** Returns what was taken last, if anything was. */
	Optional<Delivered> last() {
		return redis.runEach(VALUE, each(OutboundTries::delivered)).stream().flatMap(List::stream).filter(text -> !text.isEmpty())
				.map(text -> json.readValue(text, Delivered.class)).max(Comparator.comparing(Delivered::at));
	}

	private static List<List<String>> each(IntFunction<String> key) {
		return IntStream.range(0, Keys.PARTITIONS).mapToObj(partition -> List.of(key.apply(partition))).toList();
	}

	private String type(Letter letter) {
		return json.readTree(letter.payload()).path("type").asString("");
	}

	private static Duration pause(int tries) {
		Duration longest = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
		long millis = Math.min(longest.toMillis(), LONGEST_PAUSE.toMillis());
		return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
	}

	private static String name(Letter letter) {
		return Keys.of(letter.key(), "admin", "outbound", Keys.digest(letter.key(), letter.id()));
	}

	private static String waiting(int partition) {
		return Keys.at(partition, "admin", "outbound", "waiting");
	}

	private static String delivered(int partition) {
		return Keys.at(partition, "admin", "outbound", "delivered");
	}
}
