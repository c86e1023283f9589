package dev.puente.redis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded server.
 *
 * @param fsync how soon a write is on the disk: EVERYSEC loses at most the last second in a power cut, ALWAYS nothing, more slowly
 * @param program a redis-server of the host's own, 6.2 or newer; none = the packaged one
 */
@ConfigurationProperties("puente.redis")
record RedisSettings(@DefaultValue("everysec") Fsync fsync, @Nullable Path program) {

	RedisSettings {
		if (program != null && !Files.isExecutable(program)) {
			throw new IllegalArgumentException(
					"puente.redis.program: " + program + " is no program; name a redis-server or leave the setting out");
		}
	}

	/** Values of Redis' {@code appendfsync} that Puente allows. */
	enum Fsync {
		EVERYSEC, ALWAYS;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}
