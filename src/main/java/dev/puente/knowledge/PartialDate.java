package dev.puente.knowledge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A Gregorian day, a month or a year: as much of a date as is known.
 *
 * @param year the year, 1000–9999
 * @param month 1–12, or 0 when only the year is known
 * @param day 1–31, or 0 when only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

	/** Checks that the parts make a date of the calendar. */
	public PartialDate {
		if (year < 1000 || year > 9999 || (month == 0 && day != 0)) {
			throw new IllegalArgumentException("not a date: " + year + "-" + month + "-" + day);
		}
		if (month != 0) {
			LocalDate.of(year, month, Math.max(day, 1));
		}
	}

	/**
	 * Reads an ISO 8601 day, month or year.
	 *
	 * @throws IllegalArgumentException when the text is none of them
	 */
	public static PartialDate parse(String text) {
		try {
			return switch (text.length()) {
				case 4 -> new PartialDate(Integer.parseInt(text), 0, 0);
				case 7 -> of(YearMonth.parse(text));
				default -> of(LocalDate.parse(text));
			};
		} catch (DateTimeParseException | NumberFormatException e) {
			throw new IllegalArgumentException("not a date: " + text, e);
		}
	}

	private static PartialDate of(YearMonth month) {
		return new PartialDate(month.getYear(), month.getMonthValue(), 0);
	}

	/** Returns the whole day. */
	public static PartialDate of(LocalDate day) {
		return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	/** Returns the first day that it covers. */
	public LocalDate first() {
		return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
	}

	/** Returns the last day that it covers. */
	public LocalDate last() {
		if (day != 0) {
			return first();
		}
		return month != 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, 12, 31);
	}

	@Override
	public int compareTo(PartialDate other) {
		int byStart = first().compareTo(other.first());
		return byStart != 0 ? byStart : last().compareTo(other.last());
	}

	/** Returns the ISO 8601 form: {@code 2024}, {@code 2024-11} or {@code 2024-11-04}. */
	@Override
	public String toString() {
		if (month == 0) {
			return "%04d".formatted(year);
		}
		return day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
	}
}
