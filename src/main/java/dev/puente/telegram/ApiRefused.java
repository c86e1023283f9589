package dev.puente.telegram;

import java.time.Duration;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/** The Bot API answered {@code ok: false}. */
final class ApiRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final int code;
	private final Duration retryAfter;
	private final @Nullable Long movedTo;

	ApiRefused(int code, String description, Duration retryAfter) {
		this(code, description, retryAfter, null);
	}

	/** @param movedTo the number that the chat has now; none when it has the one that was called */
	ApiRefused(int code, String description, Duration retryAfter, @Nullable Long movedTo) {
		super(code + " " + description);
		this.code = code;
		this.retryAfter = retryAfter;
		this.movedTo = movedTo;
	}

	int code() {
		return code;
	}

	/** Returns how long not to call, zero when nothing was said. */
	Duration retryAfter() {
		return retryAfter;
	}

	/** Returns the number of the supergroup that the group has become. */
	OptionalLong movedTo() {
		return movedTo == null ? OptionalLong.empty() : OptionalLong.of(movedTo);
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

	/** Tells whether the server does not know the method, as one that is not Telegram's may not; it may also not know the bot. */
	boolean unknownMethod() {
		return code == 404 || code == 501;
	}

	boolean mentions(String words) {
		return String.valueOf(getMessage()).contains(words);
	}
}
