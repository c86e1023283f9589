package dev.puente.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;

/** Says the days, months and years of a text in the other calendar: «دی ۱۴۰۲» is December 2023 and January 2024, «۱۴ آبان ۱۴۰۳» 4 November 2024. */
public final class OtherCalendar {

	/** A longer span tells too little of its months. */
	private static final int LONGEST_IN_MONTHS = 100;
	/** How far apart days are looked at, so that no month or no year is missed. */
	private static final int IN_A_MONTH = 15;
	private static final int IN_A_YEAR = 180;
	/** The years of a longer span tell nothing. */
	private static final int MOST_DAYS = 100;
	private static final long DAY_MILLIS = 86_400_000L;

	private OtherCalendar() {
	}

	/**
	 * Returns for each day, month and year that a text names with its year what the same days are called otherwise.
	 *
	 * @param text any text
	 * @return folded words by folded word
	 */
	public static Map<String, Set<String>> of(String text) {
		Map<String, Set<String>> others = new HashMap<>();
		for (DateMention mention : DateMentions.in(text)) {
			if (mention.yearNamed() && !mention.spans().isEmpty()) {
				add(others, mention, Tokens.of(text.substring(mention.start(), mention.end())));
			}
		}
		return others;
	}

	private static void add(Map<String, Set<String>> others, DateMention mention, List<Token> tokens) {
		Set<String> years = new LinkedHashSet<>();
		Set<String> months = new LinkedHashSet<>();
		for (DateMention.Span span : mention.spans()) {
			boolean inMonths = span.first().until(span.last(), ChronoUnit.DAYS) <= LONGEST_IN_MONTHS;
			for (LocalDate day : days(span, inMonths ? IN_A_MONTH : IN_A_YEAR)) {
				PersianCalendar persian = persian(day);
				years.add(Integer.toString(mention.calendar() == DateMention.Calendar.JALALI ? day.getYear() : persian.get(Calendar.YEAR)));
				if (inMonths) {
					months.addAll(DateGrammar.monthNames(day.getMonthValue(), persian.get(Calendar.MONTH) + 1));
				}
			}
		}
		Map<String, Set<String>> daysOfMonths = daysOfMonths(mention);
		for (Token token : tokens) {
			if (token.year()) {
				others.put(token.word(), years);
			} else if (DateGrammar.isMonth(token.word()) && !months.isEmpty()) {
				Set<String> rest = new LinkedHashSet<>(months);
				rest.remove(token.word());
				others.put(token.word(), rest);
			} else if (daysOfMonths.containsKey(token.word())) {
				others.put(token.word(), daysOfMonths.get(token.word()));
			}
		}
	}

	/** Returns for the days with which spans of single days begin and end, as written, what they are in the other calendar. */
	private static Map<String, Set<String>> daysOfMonths(DateMention mention) {
		Map<String, Set<String>> days = new HashMap<>();
		mention.spans().stream().filter(span -> span.unit() == DateMention.Unit.DAY).flatMap(span -> Stream.of(span.first(), span.last()))
				.forEach(day -> {
					int jalali = persian(day).get(Calendar.DAY_OF_MONTH);
					boolean written = mention.calendar() == DateMention.Calendar.JALALI;
					days.computeIfAbsent(Integer.toString(written ? jalali : day.getDayOfMonth()), any -> new LinkedHashSet<>())
							.add(Integer.toString(written ? day.getDayOfMonth() : jalali));
				});
		return days;
	}

	private static List<LocalDate> days(DateMention.Span span, int apart) {
		List<LocalDate> days = new ArrayList<>();
		for (LocalDate day = span.first(); day.isBefore(span.last()) && days.size() < MOST_DAYS; day = day.plusDays(apart)) {
			days.add(day);
		}
		days.add(span.last());
		return days;
	}

	private static PersianCalendar persian(LocalDate day) {
		PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE);
		calendar.setTimeInMillis(day.toEpochDay() * DAY_MILLIS);
		return calendar;
	}
}
