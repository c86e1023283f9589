package dev.puente.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import dev.puente.redis.RedisUnavailable;

/** The net of the web: whatever a request runs into ends as a clear page or problem. */
@ControllerAdvice
class WebFaults {

	private static final Logger LOG = LoggerFactory.getLogger(WebFaults.class);

	private final FaultRendering rendering;

	WebFaults(FaultRendering rendering) {
		this.rendering = rendering;
	}

	@ExceptionHandler
	@Nullable
	Object show(Exception exception, HttpServletRequest request, HttpServletResponse response) {
		if (response.isCommitted() || exception instanceof ClientAbortException) {
			LOG.debug("event=reply-cut-short cause={}", exception.getClass().getSimpleName());
			return null;
		}
		Fault fault = fault(exception);
		fault.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
		return rendering.render(fault, request, request.getRequestURI());
	}

	private static Fault fault(Exception exception) {
		if (exception instanceof RequestRefused refused) {
			return refused.fault();
		}
		if (exception instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()) {
			return Fault.of(refusal);
		}
		if (exception instanceof RedisUnavailable) {
			LOG.warn("event=redis-unavailable cause={}", exception.getMessage());
			return Fault.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
		}
		if (exception instanceof IOException) {
			return Fault.of(HttpStatus.BAD_REQUEST, "request");
		}
		LOG.error("event=request-failed", exception);
		return Fault.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
	}
}
