package dev.puente.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.GetExArgs;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RestoreArgs;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisAdvancedClusterCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;

/**
 * Redis as the rooms use it: scripts, values with an expiry, and readers of streams. Safe for use by many threads.
 *
 * <p>All methods throw {@link RedisUnavailable} when Redis fails or does not answer within {@code spring.data.redis.timeout}.
 */
public final class Redis implements AutoCloseable {

	private static final int SCANNED_AT_ONCE = 500;

	private final Supplier<AbstractRedisClient> client;
	private final Connection shared;

	Redis(Supplier<AbstractRedisClient> client) {
		this.client = client;
		this.shared = new Connection(client, Duration.ZERO);
	}

	/**
	 * Runs a script as one atomic step.
	 *
	 * @param keys all keys that the script touches; they carry one partition's tag (see {@link Keys})
	 * @param arguments the script's ARGV
	 * @return what the script returned, numbers as decimal digits, nil as the empty text
	 */
	public List<String> run(Script script, List<String> keys, String... arguments) {
		String[] names = keys.toArray(String[]::new);
		return texts(shared.call(commands -> run(commands, script, names, arguments)));
	}

	/**
	 * Runs a script of few words on each of several sets of keys, side by side: they cost one wait. Each run is atomic, all together are not.
	 *
	 * @param keys as in {@link #run(Script, List, String...)}; the sets may lie in different partitions
	 * @param arguments the same for all
	 * @return what each returned, in the order of the sets
	 */
	public List<List<String>> runEach(Script script, List<List<String>> keys, String... arguments) {
		List<List<Object>> replies = shared.callEach(keys.stream()
				.<Function<RedisClusterAsyncCommands<String, String>, RedisFuture<List<Object>>>>map(
						names -> commands -> commands.eval(script.lua(), ScriptOutputType.MULTI, names.toArray(String[]::new), arguments))
				.toList());
		return replies.stream().map(Redis::texts).toList();
	}

	private static List<String> texts(List<Object> reply) {
		return reply.stream().map(value -> value == null ? "" : value.toString()).toList();
	}

	private static List<Object> run(RedisClusterCommands<String, String> commands, Script script, String[] keys, String... arguments) {
		try {
			return commands.evalsha(script.sha(), ScriptOutputType.MULTI, keys, arguments);
		} catch (RedisNoScriptException e) {
			return commands.eval(script.lua(), ScriptOutputType.MULTI, keys, arguments);
		}
	}

	/** Returns the value of a key, or nothing when it is absent or expired. */
	public Optional<String> get(String key) {
		return shared.call(commands -> Optional.ofNullable(commands.get(key)));
	}

	/** Returns the value of a key as {@link #get} does, and lets it live for the given time from now on (at least a millisecond). */
	public Optional<String> touch(String key, Duration expiry) {
		return shared.call(commands -> Optional.ofNullable(commands.getex(key, GetExArgs.Builder.px(expiry))));
	}

	/** Sets a key, with or without a value before, for the given time (at least a millisecond). */
	public void set(String key, String value, Duration expiry) {
		shared.call(commands -> commands.set(key, value, SetArgs.Builder.px(expiry)));
	}

	/**
	 * Sets a key that has no value, for the given time (at least a millisecond).
	 *
	 * @return whether it was set; {@code false}: the key has a value, which stays
	 */
	public boolean setIfAbsent(String key, String value, Duration expiry) {
		return shared.call(commands -> "OK".equals(commands.set(key, value, SetArgs.Builder.nx().px(expiry))));
	}

	/** Removes a key; nothing happens when it is absent. */
	public void delete(String key) {
		shared.call(commands -> commands.del(key));
	}

	/**
	 * Hands over every key there is, for a backup. Keys that are written meanwhile are in it or not; each is whole.
	 *
	 * @param wanted tells which keys to hand over, by their names
	 */
	public void dump(Predicate<String> wanted, Consumer<KeyDump> taker) {
		for (String key : names()) {
			if (wanted.test(key)) {
				shared.call(commands -> Optional.ofNullable(commands.dump(key))
						.map(value -> new KeyDump(key, Math.max(0, commands.pttl(key)), value)))
						.ifPresent(taker);
			}
		}
	}

	/** Tells whether there is not one key. */
	public boolean empty() {
		return names().isEmpty();
	}

	/** Puts a key back; what it held before is gone. */
	public void restore(KeyDump dump) {
		shared.call(commands -> commands.restore(dump.key(), dump.value(), RestoreArgs.Builder.ttl(dump.expiryMillis()).replace()));
	}

	private Set<String> names() {
		return shared.call(commands -> {
			Set<String> names = new TreeSet<>();
			KeyScanCursor<String> cursor = commands.scan(ScanArgs.Builder.limit(SCANNED_AT_ONCE));
			names.addAll(cursor.getKeys());
			while (!cursor.isFinished()) {
				cursor = commands.scan(cursor, ScanArgs.Builder.limit(SCANNED_AT_ONCE));
				names.addAll(cursor.getKeys());
			}
			return names;
		});
	}

	/**
	 * Lets the server write its append-only file anew, in the background, so that the file no longer holds what was erased.
	 *
	 * @return whether it began; {@code false}: it is busy with that already, or does not let us
	 */
	public boolean compact() {
		try {
			shared.call(RedisClusterCommands::bgrewriteaof);
			return true;
		} catch (RedisUnavailable e) {
			if (e.getCause() instanceof RedisCommandExecutionException) {
				return false;
			}
			throw e;
		}
	}

	/**
	 * Returns a section of what the server tells of itself (INFO), by name; in a cluster, of each of its primaries.
	 *
	 * @param section such as {@code memory}
	 */
	List<Map<String, String>> info(String section) {
		return shared.call(commands -> commands instanceof RedisAdvancedClusterCommands<String, String> cluster
				? cluster.upstream().commands().info(section).stream().map(Redis::fields).toList()
				: List.of(fields(commands.info(section))));
	}

	private static Map<String, String> fields(String info) {
		return info.lines().filter(line -> line.indexOf(':') > 0)
				.collect(Collectors.toMap(line -> line.substring(0, line.indexOf(':')),
						line -> line.substring(line.indexOf(':') + 1).strip(),
						(first, second) -> first));
	}

	/** Asks Redis for a sign of life. */
	void ping() {
		shared.call(RedisClusterCommands::ping);
	}

	/**
	 * Returns a reader with a connection of its own, opened when it first reads; the caller closes it.
	 *
	 * @param stream key of the stream
	 */
	public StreamReader reader(String stream) {
		return new StreamReader(new Connection(client, StreamReader.LONGEST_WAIT.multipliedBy(2)), stream);
	}

	/** Closes the shared connection. */
	@Override
	public void close() {
		shared.close();
	}
}
