package dev.puente.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.puente.testing.Stalls.Stall;
import dev.puente.testing.TryLog;
import dev.puente.testing.TryLog.End;
import dev.puente.testing.TryLog.Service;
import dev.puente.testing.TryLog.Try;

/** What the replicas did with their letters: which ones were under way when a process or Redis ended, and whose outcome nobody could know. */
final class Tries {

	/** From a try's end until its letter is off the lane. */
	private static final Duration ACKNOWLEDGING = Duration.ofSeconds(2);

	private final List<Serving> servings = new ArrayList<>();
	private final List<Service> ofRedis;
	private final Map<Interruption, List<Try>> interrupted = new LinkedHashMap<>();

	/** Why a letter that may have been sent comes again. */
	enum Interruption {
		/** The process, or Redis, ended between the beginning of the try and the acknowledgement. */
		CRASH,
		/** The connection to Telegram broke off before the response. */
		CUT,
		/** The machine gave the process no processor, or SIGSTOP took it away, and another one took over. */
		STOOD_STILL
	}

	/** @param ofRedis times in which Redis was away */
	Tries(List<TryLog> logs, List<List<Stall>> stalls, List<Service> ofRedis) throws IOException {
		this.ofRedis = ofRedis;
		List<Noted> all = new ArrayList<>();
		for (int slot = 0; slot < logs.size(); slot++) {
			List<Stall> still = stalls.get(slot);
			logs.get(slot).services().forEach(service -> servings.add(new Serving(service, still)));
			logs.get(slot).tries().forEach(one -> all.add(new Noted(one, still)));
		}
		for (List<Noted> ofOne : all.stream().collect(Collectors.groupingBy(noted -> noted.what().text())).values()) {
			ofOne.sort(Comparator.comparing(noted -> noted.what().from()));
			for (int i = 0; i < ofOne.size(); i++) {
				why(ofOne.get(i), i + 1 < ofOne.size());
			}
		}
	}

	private record Noted(Try what, List<Stall> still) {

		boolean overlaps(Instant from, Instant to) {
			return from.isBefore(what.to().plus(ACKNOWLEDGING)) && to.isAfter(what.from());
		}

		boolean stoodStill() {
			return still.stream().anyMatch(stall -> overlaps(stall.from(), stall.from().plus(stall.lasting())));
		}
	}

	private void why(Noted noted, boolean again) {
		Try one = noted.what();
		if (one.end() == End.CUT_SHORT) {
			add(Interruption.CRASH, one);
		} else if (one.end() == End.UNKNOWN) {
			add(Interruption.CUT, one);
		} else if (one.end() == End.DONE && again) {
			boolean died = one.died().isBefore(one.to().plus(ACKNOWLEDGING));
			if (died || ofRedis.stream().anyMatch(away -> noted.overlaps(away.from(), away.to()))) {
				add(Interruption.CRASH, one);
			} else if (noted.stoodStill()) {
				add(Interruption.STOOD_STILL, one);
			}
		}
	}

	private void add(Interruption why, Try one) {
		interrupted.computeIfAbsent(why, unused -> new ArrayList<>()).add(one);
	}

	/** How many letters were interrupted so. */
	int count(Interruption why) {
		return interrupted.getOrDefault(why, List.of()).size();
	}

	/** How often a letter may have been shown once more. */
	long interruptions(String text) {
		return interrupted.values().stream().flatMap(List::stream).filter(one -> one.text().equals(text)).count();
	}

	/**
	 * Tells whether anybody could be answered at a moment: Redis was there, and a replica that had started long enough before to take over what
	 * others left.
	 */
	boolean served(Instant moment, Duration takeover) {
		return servings.stream().anyMatch(serving -> serving.at(moment, takeover))
				&& ofRedis.stream().noneMatch(away -> away.from().isBefore(moment) && away.to().plus(takeover).isAfter(moment));
	}

	private record Serving(Service service, List<Stall> still) {

		boolean at(Instant moment, Duration takeover) {
			return service.from().plus(takeover).isBefore(moment) && service.to().isAfter(moment) && still.stream().noneMatch(
					stall -> stall.from().isBefore(moment) && stall.from().plus(stall.lasting()).plus(takeover).isAfter(moment));
		}
	}
}
