package dev.puente.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import dev.puente.testing.Silence;
import dev.puente.testing.TryLog.Service;

/** What was done to the replicas, to Redis and to the calls of the Bot API, and when. Safe for many threads. */
final class Disturbances {

	private static final Duration STARTING = Duration.ofSeconds(3);
	private static final Duration AROUND = Duration.ofSeconds(10);

	private static final List<String> HIDING = List.of("kill", "halt", "pause", "stall");

	private final Clock clock;
	private final ConcurrentLinkedQueue<Disturbance> all = new ConcurrentLinkedQueue<>();

	Disturbances(Clock clock) {
		this.clock = clock;
	}

	/**
	 * One of them.
	 *
	 * @param kind such as {@code kill}, {@code halt SEND}, {@code 429}
	 * @param at when it began
	 * @param lasting how long it went on
	 */
	record Disturbance(String kind, Instant at, Duration lasting) {
	}

	void add(String kind) {
		add(kind, Duration.ZERO);
	}

	void add(String kind, Duration lasting) {
		add(kind, clock.instant(), lasting);
	}

	void add(String kind, Instant began, Duration lasting) {
		all.add(new Disturbance(kind, began, lasting));
	}

	/** Something that has just ended. */
	void addSince(String kind, Instant began) {
		add(kind, began, Duration.between(began, clock.instant()));
	}

	/** How many there were of each kind. */
	Map<String, Long> counts() {
		return all.stream().collect(Collectors.groupingBy(Disturbance::kind, Collectors.counting()));
	}

	/** The times that those of a kind went on. */
	List<Service> times(String kind) {
		return all.stream().filter(found -> found.kind().equals(kind))
				.map(found -> new Service(found.at(), found.at().plus(found.lasting())))
				.toList();
	}

	/**
	 * Tells whether who was told to be silent may have ended before telling the others, or the start of a successor took the processor from all
	 * of them.
	 */
	boolean hide(Silence silence) {
		return all.stream().anyMatch(found -> HIDING.stream().anyMatch(found.kind()::startsWith)
				&& found.at().plus(found.lasting()).isAfter(silence.from().minus(STARTING)) && found.at().isBefore(silence.until()));
	}

	/** Tells what happened within ten seconds of a moment, with the milliseconds from there to its begin. */
	String around(Instant moment) {
		return all.stream().filter(found -> Duration.between(moment, found.at()).abs().compareTo(AROUND) < 0)
				.map(found -> found.kind() + " " + Duration.between(moment, found.at()).toMillis() + " ms")
				.collect(Collectors.joining(", "));
	}
}
