package dev.puente.testing;

import java.util.OptionalInt;

/** A Bot API error: {@code ok: false}. */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;
	private final int retryAfter;

	Refusal(int code, String description) {
		this(code, description, -1);
	}

	private Refusal(int code, String description, int retryAfter) {
		super(description, null, false, false);
		this.code = code;
		this.retryAfter = retryAfter;
	}

	static Refusal badRequest(String what) {
		return new Refusal(400, "Bad Request: " + what);
	}

	static Refusal tooMany(int seconds) {
		return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
	}

	int code() {
		return code;
	}

	String description() {
		return String.valueOf(getMessage());
	}

	OptionalInt retryAfter() {
		return retryAfter < 0 ? OptionalInt.empty() : OptionalInt.of(retryAfter);
	}
}
