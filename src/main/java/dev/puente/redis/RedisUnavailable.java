package dev.puente.redis;

/** Redis did not do what it was asked: it is down, slow, full or read-only. Whether a write took effect is unknown. */
public final class RedisUnavailable extends RuntimeException {

	RedisUnavailable(String message, Throwable cause) {
		super(message, cause);
	}
}
