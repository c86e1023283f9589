package dev.puente.redis;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisReadOnlyException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;

/** One connection to Redis, alone or a cluster: opened when first needed and anew after a failure. */
final class Connection implements AutoCloseable {

	private static final long REST_AFTER_FAILURE = TimeUnit.MILLISECONDS.toNanos(200);

	private final Supplier<AbstractRedisClient> client;
	private final Duration leastTimeout;
	private final ReentrantLock opening = new ReentrantLock();
	private volatile @Nullable StatefulConnection<String, String> open;
	private volatile @Nullable Refusal refused;

	/**
	 * Makes a connection that is not open yet.
	 *
	 * @param client asked for at each opening; throws {@link IllegalStateException} while there is none, such as when the application ends: one
	 * that was shut down would never answer
	 */
	Connection(Supplier<AbstractRedisClient> client, Duration leastTimeout) {
		this.client = client;
		this.leastTimeout = leastTimeout;
	}

	/** Does something over the connection; any failure of Redis becomes {@link RedisUnavailable}. */
	<T> T call(Function<RedisClusterCommands<String, String>, T> work) {
		StatefulConnection<String, String> connection = null;
		try {
			connection = connection();
			return work.apply(commands(connection));
		} catch (RedisReadOnlyException e) {
			drop(connection); // no longer the primary
			throw new RedisUnavailable("Redis is read-only here: " + e.getMessage(), e);
		} catch (RedisCommandInterruptedException e) {
			// this thread was told to end; the connection serves the others
			throw new RedisUnavailable("interrupted while waiting for Redis", e);
		} catch (RedisCommandExecutionException e) {
			throw new RedisUnavailable("Redis refused a command: " + e.getMessage(), e);
		} catch (RedisException | IllegalStateException | RejectedExecutionException e) {
			drop(connection);
			throw new RedisUnavailable("Redis does not answer: " + e.getMessage(), e);
		}
	}

	@Override
	public void close() {
		drop(open);
	}

	private StatefulConnection<String, String> connection() {
		StatefulConnection<String, String> known = open;
		if (known != null) {
			return known;
		}
		opening.lock();
		try {
			StatefulConnection<String, String> other = open;
			return other != null ? other : open();
		} finally {
			opening.unlock();
		}
	}

	/** Those who waited while somebody else failed to connect fail with them, instead of one time-out after the other. */
	private StatefulConnection<String, String> open() {
		Refusal last = refused;
		if (last != null && System.nanoTime() - last.nanos() < REST_AFTER_FAILURE) {
			throw last.failure();
		}
		try {
			StatefulConnection<String, String> fresh = connect();
			if (fresh.getTimeout().compareTo(leastTimeout) < 0) {
				fresh.setTimeout(leastTimeout);
			}
			open = fresh;
			return fresh;
		} catch (RedisException e) {
			refused = new Refusal(System.nanoTime(), e);
			throw e;
		}
	}

	private StatefulConnection<String, String> connect() {
		return switch (client.get()) {
			case RedisClient single -> single.connect();
			case RedisClusterClient cluster -> cluster.connect();
			default -> throw new IllegalArgumentException("unknown kind of client");
		};
	}

	private static RedisClusterCommands<String, String> commands(StatefulConnection<String, String> connection) {
		return switch (connection) {
			case StatefulRedisConnection<String, String> single -> single.sync();
			case StatefulRedisClusterConnection<String, String> cluster -> cluster.sync();
			default -> throw new IllegalArgumentException("unknown kind of connection");
		};
	}

	/** A connection that failed may be half dead for minutes: a new one finds out at once. */
	@SuppressWarnings({"ReferenceEquality", "FutureReturnValueIgnored"}) // this very connection; nobody waits for its end
	private void drop(@Nullable StatefulConnection<String, String> connection) {
		if (connection != null && connection == open) {
			open = null;
			connection.closeAsync();
		}
	}

	private record Refusal(long nanos, RuntimeException failure) {
	}
}
