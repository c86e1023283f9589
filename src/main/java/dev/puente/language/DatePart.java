package dev.puente.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;

import dev.puente.language.DateMention.Calendar;
import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMention.Unit;

/**
 * Days, a month and a year as far as a text names them together.
 *
 * @param start where it begins
 * @param end where it ends
 * @param calendar of the month, or of the year alone
 * @param days pairs of first and last day; empty when none is named
 * @param month 1–12; the season's first month for a season; 0 = a year alone
 * @param season whether a season is named in place of the month
 * @param year 0 when none is named
 */
record DatePart(int start, int end, Calendar calendar, List<int[]> days, int month, boolean season, int year) {

	/** Tells whether it goes on with what the part before it began: «آبان و آذر ۱۴۰۳». */
	boolean continues(DatePart before, String text) {
		boolean sameSort = (month == 0) == (before.month == 0);
		return calendar == before.calendar && sameSort && DateGrammar.CONNECTOR.matcher(text.substring(before.end, start)).matches();
	}

	/** Returns the days covered; empty when the calendar has no such day. */
	List<Span> spans(int inYear) {
		int real = inYear != 0 ? inYear : calendar == Calendar.JALALI ? 1379 : 2000;
		try {
			if (month == 0) {
				return List.of(new Span(day(real, 1, 1), lastDay(real, 12), Unit.YEAR));
			}
			if (days.isEmpty()) {
				return List.of(new Span(day(real, month, 1), lastDay(real, season ? month + 2 : month), season ? Unit.SEASON : Unit.MONTH));
			}
			List<Span> spans = new ArrayList<>();
			for (int[] pair : days) {
				spans.add(new Span(day(real, month, pair[0]), day(real, month, pair[1]), Unit.DAY));
			}
			return spans;
		} catch (DateTimeException | IllegalArgumentException e) {
			return List.of();
		}
	}

	private LocalDate lastDay(int inYear, int inMonth) {
		if (calendar == Calendar.GREGORIAN) {
			// autumn and winter begin in one year and end in the next
			return YearMonth.of(inYear, 1).plusMonths(inMonth - 1L).atEndOfMonth();
		}
		return (inMonth == 12 ? day(inYear + 1, 1, 1) : day(inYear, inMonth + 1, 1)).minusDays(1);
	}

	private LocalDate day(int inYear, int inMonth, int inDay) {
		if (calendar == Calendar.GREGORIAN) {
			return LocalDate.of(inYear, inMonth, inDay);
		}
		PersianCalendar persian = new PersianCalendar(TimeZone.GMT_ZONE);
		persian.clear();
		persian.setLenient(false);
		persian.set(inYear, inMonth - 1, inDay);
		return LocalDate.ofEpochDay(Math.floorDiv(persian.getTimeInMillis(), 86_400_000L));
	}
}
