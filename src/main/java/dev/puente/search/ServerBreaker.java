package dev.puente.search;

import java.time.Clock;
import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

/** When a server that helps the search is left alone: after half of its last ten calls failed, four at least, for 20 s; then one call is tried. */
final class ServerBreaker {

	/** So many calls must have been made before a server is left alone. */
	static final int FEW_CALLS = 4;
	/** How long a server is left alone. */
	static final Duration REST = Duration.ofSeconds(20);
	private static final int LAST_CALLS = 10;

	private ServerBreaker() {
	}

	static CircuitBreaker of(String name, Clock clock) {
		return CircuitBreaker.of(name,
				CircuitBreakerConfig.custom().slidingWindowType(SlidingWindowType.COUNT_BASED).slidingWindowSize(LAST_CALLS)
						.minimumNumberOfCalls(FEW_CALLS).failureRateThreshold(50).waitDurationInOpenState(REST)
						.permittedNumberOfCallsInHalfOpenState(1).maxWaitDurationInHalfOpenState(REST).clock(clock).build());
	}
}
