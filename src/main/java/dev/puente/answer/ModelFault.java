package dev.puente.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RetriableException;
import dev.puente.search.ModelServerRefused;

/** The model was not asked, or brought nothing that can be used. */
final class ModelFault extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final Kind kind;
	private final boolean retriable;
	private final transient Optional<Duration> retryAfter;

	private ModelFault(Kind kind, boolean retriable, Optional<Duration> retryAfter, @org.jspecify.annotations.Nullable Throwable cause) {
		super(kind.name(), cause, false, cause != null);
		this.kind = kind;
		this.retriable = retriable;
		this.retryAfter = retryAfter;
	}

	/** What went wrong. */
	enum Kind {
		/** The budget of tokens is spent, or cannot be counted. */
		SPENT,
		/** After many faults the server is left alone for a while. */
		RESTING,
		/** It took too long. */
		SLOW,
		/** The server refused, broke off or sent something else than an answer. */
		BROKEN,
		/** The stream ended without saying why. */
		CUT
	}

	static ModelFault of(Kind kind) {
		return new ModelFault(kind, kind == Kind.CUT, Optional.empty(), null);
	}

	/** Reads a failure as LangChain4j tells it: its own split says what may be tried again; so may what never reached the server. */
	static ModelFault of(Throwable failure) {
		Optional<Duration> retryAfter = Optional.empty();
		boolean transport = false;
		boolean refused = false;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			transport |= cause instanceof IOException;
			if (cause instanceof ModelServerRefused refusal) {
				refused = true;
				retryAfter = refusal.retryAfter();
			}
		}
		boolean retriable = failure instanceof RetriableException
				|| (transport && !refused && !(failure instanceof NonRetriableException));
		return new ModelFault(Kind.BROKEN, retriable, retryAfter, failure);
	}

	Kind kind() {
		return kind;
	}

	/** Tells whether the same call may succeed a little later. */
	boolean retriable() {
		return retriable;
	}

	/** Returns how long the server wants to be left alone. */
	Optional<Duration> retryAfter() {
		return retryAfter;
	}
}
