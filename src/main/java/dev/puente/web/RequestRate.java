package dev.puente.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Counts the requests of each address in windows of one minute that begin with its first request. */
final class RequestRate {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private final int limit;
	private final Clock clock;
	private final Map<String, Window> windows = new ConcurrentHashMap<>();
	private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

	/**
	 * Makes an empty count.
	 *
	 * @param limit requests a minute and address, at least 1
	 */
	RequestRate(int limit, Clock clock) {
		this.limit = limit;
		this.clock = clock;
	}

	/** Counts a request; returns how long to wait when it is one too many. */
	Optional<Duration> take(String address) {
		Instant now = clock.instant();
		sweep(now);
		Window window = windows.merge(address, new Window(now, 1), (old, fresh) -> old.over(now) ? fresh : old.next());
		return window.count() > limit ? Optional.of(Duration.between(now, window.start().plus(WINDOW))) : Optional.empty();
	}

	/** Forgets, once a minute, the addresses that have fallen silent. */
	private void sweep(Instant now) {
		Instant due = nextSweep.get();
		if (now.isAfter(due) && nextSweep.compareAndSet(due, now.plus(WINDOW))) {
			windows.values().removeIf(window -> window.over(now));
		}
	}

	/** Returns how many addresses are remembered. */
	int addresses() {
		return windows.size();
	}

	private record Window(Instant start, int count) {

		boolean over(Instant now) {
			return !now.isBefore(start.plus(WINDOW));
		}

		Window next() {
			return new Window(start, Math.incrementExact(count));
		}
	}
}
