package dev.puente.fair;

import java.time.LocalDate;
import java.util.Optional;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Validity.Status;

/**
 * An edition of the fair as its document tells it.
 *
 * @param year of the fair
 * @param document that tells of it
 */
record Edition(int year, Document document) {

	String id() {
		return document.id();
	}

	/** Returns the day of the opening; nothing while no document names the day. */
	Optional<LocalDate> opening() {
		return document.dates().event().flatMap(Edition::day);
	}

	/** Returns the last day; nothing while no document names the day. */
	Optional<LocalDate> closing() {
		return document.dates().until().flatMap(Edition::day);
	}

	/** Tells whether it may still be ahead on a day: it closes later, or nobody knows when it is. */
	boolean ahead(LocalDate today) {
		Optional<LocalDate> last = closing().or(this::opening);
		return last.map(day -> !day.isBefore(today)).orElseGet(() -> year >= today.getYear() && open(document.validity().status()));
	}

	private static boolean open(Status status) {
		return switch (status) {
			case UNKNOWN, PLANNED, PROPOSED, IN_FORCE -> true;
			case HELD, INTERRUPTED, SUPERSEDED, WITHDRAWN -> false;
		};
	}

	private static Optional<LocalDate> day(PartialDate date) {
		return date.day() == 0 ? Optional.empty() : Optional.of(date.first());
	}
}
