package dev.puente.testing;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** A Bot API error: {@code ok: false}. */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int code;
	private final int retryAfter;
	private final long movedTo;

	Refusal(int code, String description) {
		this(code, description, -1, 0);
	}

	private Refusal(int code, String description, int retryAfter, long movedTo) {
		super(description, null, false, false);
		this.code = code;
		this.retryAfter = retryAfter;
		this.movedTo = movedTo;
	}

	static Refusal badRequest(String what) {
		return new Refusal(400, "Bad Request: " + what);
	}

	static Refusal tooMany(int seconds) {
		return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds, 0);
	}

	/** Of what is sent to a group that has become a supergroup. */
	static Refusal moved(long supergroup) {
		return new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", -1, supergroup);
	}

	int code() {
		return code;
	}

	String description() {
		return String.valueOf(getMessage());
	}

	OptionalLong movedTo() {
		return movedTo == 0 ? OptionalLong.empty() : OptionalLong.of(movedTo);
	}

	OptionalInt retryAfter() {
		return retryAfter < 0 ? OptionalInt.empty() : OptionalInt.of(retryAfter);
	}
}
