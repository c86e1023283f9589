package dev.puente.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisReadOnlyException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;

/** One connection to Redis, alone or a cluster: opened when first needed and anew after a failure. */
final class Connection implements AutoCloseable {

	/** More than the client's own ten seconds to connect. */
	private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(15);
	private static final long REST_AFTER_FAILURE = TimeUnit.MILLISECONDS.toNanos(200);

	private final Supplier<AbstractRedisClient> client;
	private final Duration leastTimeout;
	private final Duration longestConnecting;
	private final ReentrantLock opening = new ReentrantLock();
	private volatile @Nullable StatefulConnection<String, String> open;
	private volatile @Nullable Refusal refused;

	/**
	 * Makes a connection that is not open yet.
	 *
	 * @param client asked for at each opening; throws {@link IllegalStateException} while there is none, such as when the application ends
	 */
	Connection(Supplier<AbstractRedisClient> client, Duration leastTimeout) {
		this(client, leastTimeout, LONGEST_CONNECTING);
	}

	Connection(Supplier<AbstractRedisClient> client, Duration leastTimeout, Duration longestConnecting) {
		this.client = client;
		this.leastTimeout = leastTimeout;
		this.longestConnecting = longestConnecting;
	}

	/** Does something over the connection; any failure of Redis becomes {@link RedisUnavailable}. */
	<T> T call(Function<RedisClusterCommands<String, String>, T> work) {
		return guarded(connection -> work.apply(commands(connection)));
	}

	/**
	 * Sends several commands side by side and waits for all their replies, as long as for one each; failures as in {@link #call}.
	 *
	 * @param commands each sends one command
	 * @return the replies, in the order of the commands
	 */
	<T> List<T> callEach(List<Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>>> commands) {
		return guarded(connection -> {
			RedisClusterAsyncCommands<String, String> sending = asyncCommands(connection);
			List<RedisFuture<T>> sent = commands.stream().map(command -> command.apply(sending)).toList();
			Duration timeout = connection.getTimeout();
			return sent.stream().map(reply -> LettuceFutures.awaitOrCancel(reply, timeout.toNanos(), TimeUnit.NANOSECONDS)).toList();
		});
	}

	private <T> T guarded(Function<StatefulConnection<String, String>, T> work) {
		StatefulConnection<String, String> connection = null;
		try {
			connection = connection();
			return work.apply(connection);
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

	/** A client that is shut down while it connects may never say so: whoever waits gives up by himself. */
	private StatefulConnection<String, String> connect() {
		AbstractRedisClient connecting = client.get();
		CompletableFuture<StatefulConnection<String, String>> connection = new CompletableFuture<>();
		Thread.ofVirtual().name("redis-connecting").start(() -> {
			try {
				connection.complete(connect(connecting));
			} catch (RuntimeException e) {
				connection.completeExceptionally(e);
			}
		});
		try {
			return connection.get(longestConnecting.toNanos(), TimeUnit.NANOSECONDS);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof RuntimeException failure ? failure : new RedisConnectionException("cannot connect", e);
		} catch (TimeoutException e) {
			connection.thenAccept(StatefulConnection::closeAsync);
			throw new RedisConnectionException("no connection within " + longestConnecting.toSeconds() + " s", e);
		} catch (InterruptedException e) {
			connection.thenAccept(StatefulConnection::closeAsync);
			Thread.currentThread().interrupt();
			throw new RedisCommandInterruptedException(e);
		}
	}

	private static StatefulConnection<String, String> connect(AbstractRedisClient client) {
		return switch (client) {
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

	private static RedisClusterAsyncCommands<String, String> asyncCommands(StatefulConnection<String, String> connection) {
		return switch (connection) {
			case StatefulRedisConnection<String, String> single -> single.async();
			case StatefulRedisClusterConnection<String, String> cluster -> cluster.async();
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
