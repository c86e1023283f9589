package dev.puente.redis;

import org.jspecify.annotations.Nullable;

/** Puente cannot start on this data folder; the message is one line that says what to do. */
final class StartRefused extends RuntimeException {

	StartRefused(String message, @Nullable Throwable cause) {
		super(message, cause);
	}
}
