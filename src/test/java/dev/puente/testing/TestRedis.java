package dev.puente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.util.FileSystemUtils;

import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import dev.puente.redis.StartedRedis;
import io.lettuce.core.RedisClient;

/** A real Redis for a test, in a temporary folder that goes away with it. */
public final class TestRedis implements AutoCloseable {

	private static final Script FORGET_ALL = new Script("return {redis.call('FLUSHALL')}");

	private final Path folder;
	private final StartedRedis server;
	private final Redis redis;

	private TestRedis(Path folder, boolean always) {
		this.folder = folder;
		this.server = new StartedRedis(folder, always);
		this.redis = server.connect();
	}

	/** Starts a server; it writes every change to the disk at once. */
	public static TestRedis start() {
		return start(true);
	}

	/** Starts a server that writes to the disk once a second, as the product's does: for tests of speed, which a slow disk would hold up. */
	public static TestRedis everySecond() {
		return start(false);
	}

	private static TestRedis start(boolean always) {
		try {
			return new TestRedis(Files.createTempDirectory("puente-redis-"), always);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Redis over this test's own connection. */
	public Redis redis() {
		return redis;
	}

	/** Redis as a further process sees it. */
	public Redis anotherProcess() {
		return server.connect();
	}

	/** Redis as a process sees it whose connections the test is going to tear down. */
	public Connected mortalProcess() {
		RedisClient client = server.client();
		return new Connected(StartedRedis.over(client), client);
	}

	/** Arguments for an application that is to use this server as its user's own. */
	public List<String> arguments() {
		return List.of("--spring.data.redis.host=127.0.0.1", "--spring.data.redis.port=" + server.port(),
				"--spring.data.redis.password=" + server.password());
	}

	/** Where it writes. */
	public Path folder() {
		return folder;
	}

	/** Port of 127.0.0.1. */
	public int port() {
		return server.port();
	}

	/** Password of this run. */
	public String password() {
		return server.password();
	}

	/** Removes all keys. */
	public void forgetAll() {
		redis.run(FORGET_ALL, List.of());
	}

	/** Ends the server as kill -9 does and waits until it is up again, on the same folder and port. */
	public void killAndAwaitRestart() {
		long pid = server.pid();
		ProcessHandle.of(pid).orElseThrow().destroyForcibly();
		Eventually.holds(Duration.ofSeconds(20), () -> server.pid() != pid);
	}

	/** Lets the server stand still as SIGSTOP does: connections stay, nothing is answered. */
	public void pause() {
		signal("-STOP");
	}

	/** Ends a {@link #pause()}. */
	public void goOn() {
		signal("-CONT");
	}

	private void signal(String name) {
		try {
			new ProcessBuilder("kill", name, Long.toString(server.pid())).start().waitFor();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() throws IOException {
		server.close();
		FileSystemUtils.deleteRecursively(folder);
	}

	/** A process's Redis; {@link #kill} takes all its connections away and lets it open none. */
	public record Connected(Redis redis, RedisClient client) {

		/** Cuts the connections. */
		public void kill() {
			client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
		}
	}
}
