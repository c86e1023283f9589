package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.testing.Eventually;
import redis.embedded.core.ExecutableProvider;

/** The operating system lets the server write only so much, as on a full disk; then it gives room again. */
@Timeout(120)
class FullDiskIT {

	private static final Duration LONG = Duration.ofHours(1);
	private static final Duration SOON = Duration.ofSeconds(60);
	private static final String TEXT = "x".repeat(10_000);

	@TempDir
	private Path folder;

	@Test
	void refusesWritesAnswersReadsAndGoesOnWhenThereIsRoom() throws Exception {
		RedisSettings settings = new RedisSettings(RedisSettings.Fsync.EVERYSEC, limited());
		try (DataFolder data = new DataFolder(folder.resolve("data"));
				EmbeddedRedis server = new EmbeddedRedis(data, settings);
				Redis redis = StartedRedis.connect(server.port(), server.password())) {
			redis.set("first", "value", LONG);
			Eventually.holds(SOON, () -> refuses(redis));
			assertThatThrownBy(() -> redis.set("more", TEXT, LONG)).isInstanceOf(RedisUnavailable.class)
					.hasMessageContaining("Redis refused a command").hasMessageContaining("MISCONF");
			assertThat(redis.get("first")).contains("value");

			assertThat(new ProcessBuilder("prlimit", "--pid", Long.toString(server.pid()), "--fsize=unlimited:").start().waitFor())
					.isZero();
			Eventually.holds(SOON, () -> !refuses(redis));
			redis.set("last", "value", LONG);
			assertThat(redis.get("last")).contains("value");
		}
	}

	private static boolean refuses(Redis redis) {
		try {
			redis.set("filling", TEXT, LONG);
			return false;
		} catch (RedisUnavailable e) {
			return true;
		}
	}

	/** The server below a soft limit of 512 blocks of a file; a write beyond it fails, and the signal that goes with it is ignored. */
	private Path limited() throws IOException {
		Path own = StartedRedis.settings(RedisSettings.Fsync.EVERYSEC).program();
		Path server = own != null ? own : ExecutableProvider.newJarResourceProvider(folder.toFile()).get().toPath();
		Path script = Files.writeString(folder.resolve("limited-redis-server"),
				"#!/bin/sh\ntrap '' XFSZ\nulimit -S -f 512\nexec " + server.toAbsolutePath() + " \"$@\"\n");
		return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
	}
}
