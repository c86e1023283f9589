package dev.puente.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

/** Dates as a reader writes them: Jalali with the Gregorian in brackets in Persian, Gregorian in Spanish. */
public final class Dates {

	private static final ULocale JALALI = new ULocale("fa_IR@calendar=persian");
	private static final ULocale PERSIAN_GREGORIAN = new ULocale("fa_IR@calendar=gregorian");
	private static final ULocale SPANISH = new ULocale("es_CU");

	private Dates() {
	}

	/**
	 * Writes a day, a month or a year of the Gregorian calendar.
	 *
	 * @param year 1000–9999
	 * @param month0IfUnknown 1–12, or 0 when only the year is known
	 * @param day0IfUnknown 1–31, or 0 when only the month is known
	 * @param language to write in
	 * @return such as «۱۴ آبان ۱۴۰۳ (۴ نوامبر ۲۰۲۴)» or "4 de noviembre de 2024"
	 * @throws DateTimeException when the parts make no date
	 */
	public static String show(int year, int month0IfUnknown, int day0IfUnknown, Language language) {
		if (month0IfUnknown == 0) {
			return year(year, language);
		}
		return day0IfUnknown == 0
				? month(YearMonth.of(year, month0IfUnknown), language)
				: day(LocalDate.of(year, month0IfUnknown, day0IfUnknown), language);
	}

	/**
	 * Writes a range of days, naming month and year once where both ends share them.
	 *
	 * @param first the first day
	 * @param last the last day, not before the first
	 * @param language to write in
	 * @return such as «۳ تا ۸ آذر ۱۴۰۴ (۲۴ تا ۲۹ نوامبر ۲۰۲۵)» or "24 al 29 de noviembre de 2025"
	 */
	public static String range(LocalDate first, LocalDate last, Language language) {
		return switch (language) {
			case FA -> range(first, last, JALALI, "d", " MMMM", " y", " تا ") + " ("
					+ range(first, last, PERSIAN_GREGORIAN, "d", " LLLL", " y", " تا ") + ")";
			case ES -> range(first, last, SPANISH, "d", " 'de' MMMM", " 'de' y", " al ");
		};
	}

	private static String range(LocalDate first, LocalDate last, ULocale locale, String day, String month, String year, String until) {
		String begin = day;
		if (!format("y", locale, first).equals(format("y", locale, last))) {
			begin = day + month + year;
		} else if (!format("M", locale, first).equals(format("M", locale, last))) {
			begin = day + month;
		}
		return format(begin, locale, first) + until + format(day + month + year, locale, last);
	}

	/** Writes a number without grouping, in the digits of the language. */
	public static String number(long number, Language language) {
		String digits = Long.toString(number);
		return language == Language.FA ? persianDigits(digits) : digits;
	}

	private static String persianDigits(String digits) {
		StringBuilder persian = new StringBuilder();
		digits.chars().forEach(c -> persian.append((char) (c >= '0' && c <= '9' ? c - '0' + '۰' : c)));
		return persian.toString();
	}

	/** Returns the Jalali year in which a Gregorian year ends, e.g. 1403 for 2024. */
	public static int jalaliYearAtEndOf(int gregorianYear) {
		Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, JALALI);
		calendar.setTime(noon(LocalDate.of(gregorianYear, 12, 31)));
		return calendar.get(Calendar.YEAR);
	}

	private static String day(LocalDate day, Language language) {
		return switch (language) {
			case FA -> format("d MMMM y", JALALI, day) + " (" + format("d LLLL y", PERSIAN_GREGORIAN, day) + ")";
			case ES -> format("d 'de' MMMM 'de' y", SPANISH, day);
		};
	}

	private static String month(YearMonth month, Language language) {
		return switch (language) {
			case FA -> jalaliMonths(month) + " (" + format("LLLL y", PERSIAN_GREGORIAN, month.atDay(1)) + ")";
			case ES -> format("LLLL 'de' y", SPANISH, month.atDay(1));
		};
	}

	/** A Gregorian month always reaches from one Jalali month into the next. */
	private static String jalaliMonths(YearMonth month) {
		boolean sameYear = format("y", JALALI, month.atDay(1)).equals(format("y", JALALI, month.atEndOfMonth()));
		return format(sameYear ? "MMMM" : "MMMM y", JALALI, month.atDay(1)) + " و " + format("MMMM y", JALALI, month.atEndOfMonth());
	}

	private static String year(int year, Language language) {
		return switch (language) {
			case FA -> format("y", JALALI, LocalDate.of(year, 1, 1)) + "–" + format("y", JALALI, LocalDate.of(year, 12, 31)) + " ("
					+ number(year, language) + ")";
			case ES -> Integer.toString(year);
		};
	}

	private static String format(String pattern, ULocale locale, LocalDate day) {
		SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
		format.setTimeZone(TimeZone.GMT_ZONE);
		if (format.getCalendar() instanceof GregorianCalendar gregorian) {
			// java.time is proleptic; ICU would switch to the Julian calendar before 1582
			gregorian.setGregorianChange(new Date(Long.MIN_VALUE));
		}
		return format.format(noon(day));
	}

	private static Date noon(LocalDate day) {
		return new Date(day.toEpochDay() * 86_400_000L + 43_200_000L);
	}
}
