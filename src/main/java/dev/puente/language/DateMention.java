package dev.puente.language;

import java.time.LocalDate;
import java.util.List;

/**
 * A date as it stands in a text of either language.
 *
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 * @param calendar the calendar in which it is written
 * @param yearNamed whether the text names its year; without one the spans lie in 2000 and 2001
 * @param spans the days that it covers, as Gregorian ranges in the order of the text; empty when the calendar has no such day
 */
public record DateMention(int start, int end, Calendar calendar, boolean yearNamed, List<Span> spans) {

	public DateMention {
		spans = List.copyOf(spans);
	}

	/** The calendars of the two countries. */
	public enum Calendar {
		JALALI, GREGORIAN
	}

	/** How exactly a date is told, the finest first. */
	public enum Unit {
		DAY, MONTH, SEASON, YEAR
	}

	/**
	 * Days without a gap.
	 *
	 * @param first the first day
	 * @param last the last day
	 * @param unit the unit in which the text counts
	 */
	public record Span(LocalDate first, LocalDate last, Unit unit) {

		/** Tells whether both share a day. */
		public boolean overlaps(Span other) {
			return !first.isAfter(other.last) && !other.first.isAfter(last);
		}
	}
}
