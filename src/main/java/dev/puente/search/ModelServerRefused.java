package dev.puente.search;

import java.time.Duration;
import java.util.Optional;

import dev.langchain4j.exception.HttpException;

/** A model server answered with another status than success. */
public final class ModelServerRefused extends HttpException {

	private static final long serialVersionUID = 1;

	private final transient Optional<Duration> retryAfter;

	ModelServerRefused(int status, String body, Optional<Duration> retryAfter) {
		super(status, body);
		this.retryAfter = retryAfter;
	}

	/** Returns how long the server wants to be left alone, if it said so. */
	public Optional<Duration> retryAfter() {
		return retryAfter;
	}
}
