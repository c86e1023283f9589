package dev.puente.web;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that cannot be served as it stands, with the reason that a visitor is told. */
final class RequestRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Fault fault;

	private RequestRefused(Fault fault) {
		super(fault.name());
		this.fault = fault;
	}

	/**
	 * A request that is wrong in a way that its sender can mend.
	 *
	 * @param name of the fault, as in {@code fault.NAME.title} of the messages
	 */
	static RequestRefused because(HttpStatus status, String name, Object... arguments) {
		return new RequestRefused(Fault.of(status, name, arguments));
	}

	/** A request beyond the rate. */
	static RequestRefused tooMany(Duration wait) {
		long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		return new RequestRefused(new Fault(HttpStatus.TOO_MANY_REQUESTS, "rate", new Object[]{seconds}, headers));
	}

	Fault fault() {
		return fault;
	}
}
