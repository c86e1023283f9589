package dev.puente.knowledge;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/**
 * The publications in Redis, with a copy in this replica's data folder.
 *
 * <p>In one partition: {@code generation}, the newest number; {@code order}, a sorted set of ids by number; {@code entries}, a hash of ids
 * and publications; {@code epoch}, which is gone when Redis lost its data: then every replica puts back what it has, and for each document
 * the highest number holds.
 */
final class RedisPublications implements Publications {

	private static final Logger log = LoggerFactory.getLogger(RedisPublications.class);
	private static final Duration CAUSE_KEPT = Duration.ofDays(8);
	private static final String GENERATION = Keys.at(0, "knowledge", "publications", "generation");
	private static final String ORDER = Keys.at(0, "knowledge", "publications", "order");
	private static final String ENTRIES = Keys.at(0, "knowledge", "publications", "entries");
	private static final String EPOCH = Keys.at(0, "knowledge", "publications", "epoch");

	/* A replica never numbers below what it knows: what came before a loss of data must not win over what came after. */
	private static final Script ADD = new Script("""
			local before = redis.call('GET', KEYS[4])
			if before then return {before} end
			if ARGV[5] and tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0') ~= tonumber(ARGV[5]) then return {0} end
			local number = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), tonumber(ARGV[3])) + 1
			redis.call('SET', KEYS[1], number)
			redis.call('ZADD', KEYS[2], number, ARGV[1])
			redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
			redis.call('SET', KEYS[4], number, 'PX', ARGV[4])
			return {number}""");
	private static final Script SINCE = new Script("""
			local reply = {redis.call('GET', KEYS[4]) or ''}
			if tonumber(redis.call('GET', KEYS[1]) or '0') <= tonumber(ARGV[1]) then return reply end
			local newer = redis.call('ZRANGEBYSCORE', KEYS[2], '(' .. ARGV[1], '+inf', 'WITHSCORES')
			for i = 1, #newer, 2 do
				table.insert(reply, newer[i + 1])
				table.insert(reply, redis.call('HGET', KEYS[3], newer[i]))
			end
			return reply""");
	private static final Script PUT_BACK = new Script("""
			local known = tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0')
			if known >= tonumber(ARGV[3]) then return {0} end
			redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
			redis.call('HSET', KEYS[3], ARGV[1], ARGV[2])
			if tonumber(redis.call('GET', KEYS[1]) or '0') < tonumber(ARGV[3]) then redis.call('SET', KEYS[1], ARGV[3]) end
			return {1}""");
	private static final Script BEGIN_EPOCH = new Script("""
			redis.call('SET', KEYS[1], ARGV[1], 'NX')
			return {redis.call('GET', KEYS[1])}""");

	private final Redis redis;
	private final PublicationFiles files;
	private final Map<String, Publication> known;
	private String epoch = "";
	private long newest;

	RedisPublications(Redis redis, PublicationFiles files) {
		this.redis = redis;
		this.files = files;
		this.known = new ConcurrentSkipListMap<>(files.read());
		this.newest = known.values().stream().mapToLong(Publication::number).max().orElse(0);
	}

	@Override
	public List<Publication> all() {
		return List.copyOf(known.values());
	}

	@Override
	public synchronized long newest() {
		return newest;
	}

	@Override
	public synchronized boolean catchUp() {
		List<String> reply = redis.run(SINCE, keys(EPOCH), Long.toString(newest));
		if (epoch.isEmpty() || !reply.getFirst().equals(epoch)) {
			putBack();
			reply = redis.run(SINCE, keys(EPOCH), "0");
		}
		boolean changed = false;
		for (int i = 1; i + 1 < reply.size(); i += 2) {
			changed |= learn(Publication.of(reply.get(i + 1), Long.parseLong(reply.get(i))));
		}
		return changed;
	}

	@Override
	public long add(Publication change, String cause) {
		return Long.parseLong(redis.run(ADD, keys(receipt(cause)), change.id(), change.json(), Long.toString(newest()),
				Long.toString(CAUSE_KEPT.toMillis())).getFirst());
	}

	@Override
	public OptionalLong addAfter(long last, Publication change, String cause) {
		long number = Long.parseLong(redis.run(ADD, keys(receipt(cause)), change.id(), change.json(), Long.toString(newest()),
				Long.toString(CAUSE_KEPT.toMillis()), Long.toString(last)).getFirst());
		return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
	}

	private static String receipt(String cause) {
		return Keys.at(0, "knowledge", "publications", "cause", Keys.digest(cause));
	}

	private void putBack() {
		known.values().forEach(publication -> redis.run(PUT_BACK, keys(EPOCH), publication.id(), publication.json(),
				Long.toString(publication.number())));
		epoch = redis.run(BEGIN_EPOCH, List.of(EPOCH), UUID.randomUUID().toString()).getFirst();
	}

	private boolean learn(Publication publication) {
		newest = Math.max(newest, publication.number());
		Publication before = known.get(publication.id());
		if (before != null && before.number() >= publication.number()) {
			return false;
		}
		known.put(publication.id(), publication);
		try {
			files.write(publication);
		} catch (UncheckedIOException e) {
			log.error("document={} is in service but not in the data folder: {}", publication.id(), e.getMessage());
		}
		return true;
	}

	private static List<String> keys(String fourth) {
		return List.of(GENERATION, ORDER, ENTRIES, fourth);
	}
}
