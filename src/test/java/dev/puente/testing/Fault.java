package dev.puente.testing;

import java.time.Duration;

/**
 * What goes wrong with one call of the Bot API.
 *
 * @param kind what happens
 * @param pause of {@link Kind#TOO_MANY_REQUESTS} and {@link Kind#SLOW}
 */
public record Fault(Kind kind, Duration pause) {

	/** The ways in which a call goes wrong. */
	public enum Kind {
		TOO_MANY_REQUESTS, SERVER_ERROR, BAD_GATEWAY, DROPPED_BEFORE, DROPPED_AFTER, SLOW, BODY_CUT, REFUSED, UNKNOWN_METHOD
	}

	/** 429 with {@code retry_after}; calls within that window are refused and counted. */
	public static Fault tooManyRequests(int seconds) {
		return new Fault(Kind.TOO_MANY_REQUESTS, Duration.ofSeconds(seconds));
	}

	/** 500 with a Bot API body. */
	public static Fault serverError() {
		return of(Kind.SERVER_ERROR);
	}

	/** 502 with a page of HTML, as a proxy in front of the API sends it. */
	public static Fault badGateway() {
		return of(Kind.BAD_GATEWAY);
	}

	/** The connection ends before the call had any effect. */
	public static Fault droppedBeforeEffect() {
		return of(Kind.DROPPED_BEFORE);
	}

	/** The call takes effect, then the connection ends without a response. */
	public static Fault droppedAfterEffect() {
		return of(Kind.DROPPED_AFTER);
	}

	/** The call is served after a while. */
	public static Fault slow(Duration pause) {
		return new Fault(Kind.SLOW, pause);
	}

	/** The call takes effect, but the response breaks off in the middle. */
	public static Fault bodyCut() {
		return of(Kind.BODY_CUT);
	}

	/** 400 that blames the entities, whatever they were. */
	public static Fault entitiesRefused() {
		return of(Kind.REFUSED);
	}

	/** 404, as a server answers that is older than the method. */
	public static Fault unknownMethod() {
		return of(Kind.UNKNOWN_METHOD);
	}

	private static Fault of(Kind kind) {
		return new Fault(kind, Duration.ZERO);
	}
}
