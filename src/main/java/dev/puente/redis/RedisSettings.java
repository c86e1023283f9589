package dev.puente.redis;

import java.util.Locale;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded server.
 *
 * @param fsync how soon a write is on the disk: EVERYSEC loses at most the last second in a power cut, ALWAYS nothing, more slowly
 */
@ConfigurationProperties("puente.redis")
record RedisSettings(@DefaultValue("everysec") Fsync fsync) {

	/** Values of Redis' {@code appendfsync} that Puente allows. */
	enum Fsync {
		EVERYSEC, ALWAYS;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}
}
