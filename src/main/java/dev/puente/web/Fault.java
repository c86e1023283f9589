package dev.puente.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;

/**
 * What went wrong with a request, apart from how it is shown.
 *
 * @param status of the response
 * @param name as in {@code fault.NAME.title} of the messages
 * @param arguments of the text
 * @param headers to send along
 */
record Fault(HttpStatusCode status, String name, Object[] arguments, HttpHeaders headers) {

	static Fault of(HttpStatusCode status, String name, Object... arguments) {
		return new Fault(status, name, arguments, HttpHeaders.EMPTY);
	}

	/** What the framework refused, in our words. */
	static Fault of(ErrorResponse refusal) {
		return new Fault(refusal.getStatusCode(), nameOf(refusal.getStatusCode()), new Object[0], refusal.getHeaders());
	}

	/** Returns the name of the fault that a bare status stands for. */
	static String nameOf(HttpStatusCode status) {
		return switch (HttpStatus.resolve(status.value())) {
			case NOT_FOUND -> "page-unknown";
			case METHOD_NOT_ALLOWED -> "method";
			case NOT_ACCEPTABLE -> "not-acceptable";
			case UNSUPPORTED_MEDIA_TYPE -> "media-type";
			case CONTENT_TOO_LARGE -> "body-too-large";
			case null, default -> status.is4xxClientError() ? "request" : "internal";
		};
	}
}
