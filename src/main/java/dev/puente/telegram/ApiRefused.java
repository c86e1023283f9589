package dev.puente.telegram;

import java.time.Duration;

/** The Bot API answered {@code ok: false}. */
final class ApiRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final int code;
	private final Duration retryAfter;

	ApiRefused(int code, String description, Duration retryAfter) {
		super(code + " " + description);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	int code() {
		return code;
	}

	/** Returns how long not to call, zero when nothing was said. */
	Duration retryAfter() {
		return retryAfter;
	}

	boolean tooManyRequests() {
		return code == 429;
	}

	boolean blocked() {
		return code == 403;
	}

	boolean conflict() {
		return code == 409;
	}

	/** Tells whether the token is wrong; a malformed one gives 404. */
	boolean wrongToken() {
		return code == 401 || code == 404;
	}

	boolean mentions(String words) {
		return String.valueOf(getMessage()).contains(words);
	}
}
