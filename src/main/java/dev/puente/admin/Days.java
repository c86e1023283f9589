package dev.puente.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Days in universal time, as two fields of a form name them.
 *
 * @param since the first one; empty = from the beginning
 * @param until the last one; empty = until today
 */
record Days(Optional<LocalDate> since, Optional<LocalDate> until) {

	/** Reads two fields; what is no day counts as left out. */
	static Days of(String since, String until) {
		return new Days(day(since), day(until));
	}

	private static Optional<LocalDate> day(String field) {
		try {
			return field.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(field.strip()));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** Tells whether a moment is on one of them. */
	boolean hold(Instant moment) {
		LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
		return since.filter(day::isBefore).isEmpty() && until.filter(day::isAfter).isEmpty();
	}

	/** Returns the first day as the form has it. */
	public String from() {
		return since.map(LocalDate::toString).orElse("");
	}

	/** Returns the last day as the form has it. */
	public String to() {
		return until.map(LocalDate::toString).orElse("");
	}
}
