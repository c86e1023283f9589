package dev.puente.redis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;

/** The embedded server as tests of other rooms get it, with {@code appendfsync always} unless told otherwise. */
public final class StartedRedis implements AutoCloseable {

	private final DataFolder folder;
	private final EmbeddedRedis server;
	private final List<RedisClient> clients = new ArrayList<>();

	/** Starts a server on a folder. */
	public StartedRedis(Path path) {
		this(path, true);
	}

	/** @param always whether every write is on the disk before it is confirmed; otherwise once a second, as the product has it */
	public StartedRedis(Path path, boolean always) {
		folder = new DataFolder(path);
		server = new EmbeddedRedis(folder, settings(always ? RedisSettings.Fsync.ALWAYS : RedisSettings.Fsync.EVERYSEC));
	}

	/** Settings with the server that the build names in the product's own environment variable, or else the packaged one. */
	static RedisSettings settings(RedisSettings.Fsync fsync) {
		return new RedisSettings(fsync, Optional.ofNullable(System.getenv("PUENTE_REDIS_PROGRAM")).map(Path::of).orElse(null));
	}

	/** Returns Redis over connections of its own, as another process has it. */
	public Redis connect() {
		RedisClient client = client();
		clients.add(client);
		return new Redis(() -> client);
	}

	/** Returns what a process holds that can be torn away from it; the caller shuts it down. */
	public RedisClient client() {
		return client(port(), password());
	}

	private static RedisClient client(int port, String password) {
		RedisURI uri = RedisURI.builder().withHost(EmbeddedRedis.HOST).withPort(port).withPassword(password.toCharArray())
				.withTimeout(Duration.ofSeconds(10)).build();
		RedisClient client = RedisClient.create(uri);
		client.setOptions(ClientOptions.builder().disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
				.timeoutOptions(TimeoutOptions.enabled()).build());
		return client;
	}

	/** Returns Redis in a process that does not own the server. */
	public static Redis connect(int port, String password) {
		RedisClient client = client(port, password);
		return new Redis(() -> client);
	}

	/** Returns Redis over a client from {@link #client()}. */
	public static Redis over(RedisClient client) {
		return new Redis(() -> client);
	}

	public int port() {
		return server.port();
	}

	public String password() {
		return server.password();
	}

	/** The server's process; changes when it is started again. */
	public long pid() {
		return server.pid();
	}

	@Override
	public void close() throws IOException {
		clients.forEach(client -> client.shutdown(Duration.ZERO, Duration.ofSeconds(2)));
		server.close();
		folder.close();
	}
}
