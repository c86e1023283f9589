package dev.puente.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.puente.testing.Eventually;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.sentinel.api.StatefulRedisSentinelConnection;

/** A redis-server of this host on a free port of 127.0.0.1, as part of a cluster or a Sentinel group. */
final class ServerProcess implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(20);

	private final int port;
	private final Process process;

	private ServerProcess(int port, Process process) {
		this.port = port;
		this.process = process;
	}

	/** Starts a server with lines of a redis.conf, and waits until it answers. */
	static ServerProcess start(Path folder, String... lines) {
		ServerProcess server = launch(folder, RedisProcess.freePort(), List.of(), lines);
		Eventually.holds(START, () -> server.answers(connection -> connection.sync().ping()));
		return server;
	}

	/** Starts a Sentinel. */
	static ServerProcess sentinel(Path folder, String... lines) {
		ServerProcess server = launch(folder, RedisProcess.freePort(), List.of("--sentinel"), lines);
		Eventually.holds(START, server::sentinelAnswers);
		return server;
	}

	private static ServerProcess launch(Path folder, int port, List<String> arguments, String... lines) {
		try {
			Path home = Files.createDirectories(folder.resolve("redis-" + port));
			List<String> settings = new ArrayList<>(
					List.of("port " + port, "bind 127.0.0.1", "protected-mode no", "dir " + home, "save \"\""));
			settings.addAll(List.of(lines));
			Path configuration = Files.write(home.resolve("redis.conf"), settings);
			String program = Optional.ofNullable(System.getenv("PUENTE_REDIS_PROGRAM")).orElse("/usr/bin/redis-server");
			List<String> command = new ArrayList<>(List.of(program, configuration.toString()));
			command.addAll(arguments);
			return new ServerProcess(port,
					new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("log").toFile()).start());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	String address() {
		return "127.0.0.1:" + port;
	}

	int port() {
		return port;
	}

	/** Asks the server something over a connection of its own. */
	<T> T ask(Function<RedisCommands<String, String>, T> question) {
		RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port));
		try (StatefulRedisConnection<String, String> connection = client.connect()) {
			return question.apply(connection.sync());
		} finally {
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}

	private boolean answers(Function<StatefulRedisConnection<String, String>, String> question) {
		RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port));
		try (StatefulRedisConnection<String, String> connection = client.connect()) {
			return "PONG".equals(question.apply(connection));
		} catch (RedisException e) {
			return false;
		} finally {
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}

	private boolean sentinelAnswers() {
		RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port));
		try (StatefulRedisSentinelConnection<String, String> connection = client
				.connectSentinel(RedisURI.Builder.sentinel("127.0.0.1", port, "puente").build())) {
			return "PONG".equals(connection.sync().ping());
		} catch (RedisException e) {
			return false;
		} finally {
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}

	void kill() {
		process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}
}
