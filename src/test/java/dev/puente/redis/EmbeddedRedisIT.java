package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.testing.Eventually;

class EmbeddedRedisIT {

	private static final Duration LONG = Duration.ofHours(1);
	private static final RedisSettings SETTINGS = StartedRedis.settings(RedisSettings.Fsync.EVERYSEC);

	@TempDir
	private Path folder;

	@Test
	void keepsWhatWasWrittenOverARestart() throws Exception {
		try (StartedRedis server = new StartedRedis(folder)) {
			server.connect().set("key", "value", LONG);
		}
		try (StartedRedis server = new StartedRedis(folder)) {
			assertThat(server.connect().get("key")).contains("value");
		}
	}

	/** As after a kill -9 of the process that had started the server: the server runs on, the lock is free. */
	@Test
	void endsAServerLeftBehindBeforeItStartsItsOwn() throws Exception {
		Path data = Files.createDirectories(folder.resolve("redis")).toRealPath();
		RedisProcess leftover = RedisProcess.start(data, RedisProcess.freePort(), "secret", SETTINGS);
		ProcessHandle handle = ProcessHandle.of(leftover.pid()).orElseThrow();
		try (StartedRedis server = new StartedRedis(folder)) {
			assertThat(handle.isAlive()).isFalse();
			assertThat(server.connect().setIfAbsent("key", "value", LONG)).isTrue();
		}
	}

	@Test
	void leavesAServerOfAnotherFolderAlone(@TempDir Path other) throws Exception {
		try (StartedRedis foreign = new StartedRedis(other)) {
			Files.createDirectories(folder.resolve("redis"));
			Files.writeString(folder.resolve("redis").resolve(Leftover.PID_FILE), foreign.pid() + "\n");
			try (StartedRedis server = new StartedRedis(folder)) {
				assertThat(ProcessHandle.of(foreign.pid())).hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());
				assertThat(server.pid()).isNotEqualTo(foreign.pid());
			}
		}
	}

	@Test
	void startsAServerAgainThatEnds() throws Exception {
		try (StartedRedis server = new StartedRedis(folder)) {
			Redis redis = server.connect();
			redis.set("key", "value", LONG);
			long pid = server.pid();
			ProcessHandle.of(pid).orElseThrow().destroyForcibly();
			Eventually.holds(Duration.ofSeconds(20), () -> server.pid() != pid);
			assertThat(server.connect().get("key")).contains("value");
		}
	}

	/** Scripts can tell the version since Redis 7. */
	@Test
	@Tag("redis7")
	void runsTheProgramThatTheSettingNames() throws Exception {
		try (StartedRedis server = new StartedRedis(folder)) {
			assertThat(server.connect().run(new Script("return {redis.REDIS_VERSION or 'older'}"), List.of("k"))).first().asString()
					.startsWith("7.");
		}
	}

	/** As when another thread starts a program while the server's is unpacked. */
	@Test
	void waitsForAProgramThatIsStillHeldOpen() throws Exception {
		Path program = Files.copy(Path.of("/bin/cat"), folder.resolve("program"), StandardCopyOption.COPY_ATTRIBUTES);
		try (ExecutorService other = Executors.newSingleThreadExecutor();
				FileChannel held = FileChannel.open(program, StandardOpenOption.WRITE)) {
			Future<?> start = other.submit(() -> RedisProcess.start(folder, RedisProcess.freePort(), "secret",
					new RedisSettings(RedisSettings.Fsync.EVERYSEC, program)));
			assertThatThrownBy(() -> start.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
			held.close();
			// it ran, though it is no Redis
			assertThatThrownBy(start::get).hasCauseInstanceOf(StartRefused.class).hasMessageContaining("did not start");
		}
	}

	@Test
	void refusesAFolderThatAnotherProcessHas() throws Exception {
		try (StartedRedis first = new StartedRedis(folder)) {
			assertThat(first.pid()).isPositive();
			assertThatThrownBy(() -> new StartedRedis(folder)).isInstanceOf(StartRefused.class)
					.hasMessage("The data folder " + folder + " is in use by another Puente process. Stop that process, or give this one "
							+ "a folder of its own with puente.data.");
		}
	}

	/** A file in the folder's place: permissions do not stop an administrator, who may run the tests. */
	@Test
	void refusesAFolderThatCannotBeWritten() throws Exception {
		Path blocked = Files.writeString(folder.resolve("file"), "").resolve("data");

		assertThatThrownBy(() -> new StartedRedis(blocked)).isInstanceOf(StartRefused.class)
				.hasMessageStartingWith("The data folder " + blocked + " cannot be written.");
	}

	@Test
	void readsAFileWhoseLastCommandWasCutOff() throws Exception {
		writeThenAppend("*3\r\n$3\r\nSET\r\n$4\r\nhalf");
		try (StartedRedis server = new StartedRedis(folder)) {
			assertThat(server.connect().get("key")).contains("value");
		}
	}

	@Test
	void saysThatTheFileIsDamaged() throws Exception {
		writeThenAppend("\0\0\0\0 rubbish \0\0");

		assertThatThrownBy(() -> new StartedRedis(folder)).isInstanceOf(StartRefused.class)
				.hasMessageContaining("appendonly.aof")
				.hasMessageContaining("is damaged. Repair a copy of it with \"redis-check-aof --fix\"");
	}

	@Test
	void runsScriptsAndValues() throws Exception {
		try (StartedRedis server = new StartedRedis(folder)) {
			Redis redis = server.connect();
			Script script = new Script("return {redis.call('INCRBY', KEYS[1], ARGV[1]), 'text', false and 1}");

			assertThat(redis.run(script, List.of("{p1}:n"), "41")).startsWith("41", "text");
			assertThat(redis.run(script, List.of("{p1}:n"), "1")).startsWith("42", "text");
			assertThat(redis.setIfAbsent("k", "one", LONG)).isTrue();
			assertThat(redis.setIfAbsent("k", "two", LONG)).isFalse();
			redis.delete("k");
			assertThat(redis.get("k")).isEmpty();
			assertThatThrownBy(() -> redis.run(new Script("return redis.call('NO')"), List.of("k"))).isInstanceOf(RedisUnavailable.class);
		}
	}

	private void writeThenAppend(String tail) throws IOException {
		try (StartedRedis server = new StartedRedis(folder)) {
			server.connect().set("key", "value", LONG);
		}
		Files.writeString(appended(folder.resolve("redis")), tail, StandardCharsets.ISO_8859_1, StandardOpenOption.APPEND);
	}

	/** Redis 7 keeps the file in parts. */
	private static Path appended(Path redis) {
		Path newest = redis.resolve("appendonlydir").resolve("appendonly.aof.1.incr.aof");
		return Files.exists(newest) ? newest : redis.resolve("appendonly.aof");
	}
}
