package dev.puente.knowledge;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import dev.puente.language.DateMention.Calendar;
import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMentions;

/** Each Gregorian day or month of a sentence stands in its partner. */
final class DatesAgree implements DocumentCheck {

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return SentencePair.of(document)
				.flatMap(pair -> Stream.concat(missing(pair.fa(), pair.es(), "Spanish"), missing(pair.es(), pair.fa(), "Persian")));
	}

	/** A day or, where {@code month}, a month, by its first day; without a year it agrees with that of any year. */
	private record Point(LocalDate day, boolean month, boolean yearNamed) {

		boolean agrees(Point other) {
			return month == other.month && (yearNamed && other.yearNamed
					? day.equals(other.day)
					: MonthDay.from(day).equals(MonthDay.from(other.day)));
		}

		@Override
		public String toString() {
			String text = month ? YearMonth.from(day).toString() : day.toString();
			return yearNamed ? text : text.replaceFirst("\\d{4}", "-");
		}
	}

	private static Stream<Fault> missing(WrittenSentence from, WrittenSentence to, String other) {
		List<Point> there = points(to);
		return points(from).stream().filter(point -> there.stream().noneMatch(point::agrees)).distinct()
				.map(point -> from.warning("the date %s of «%s» is missing in its %s partner (line %d)".formatted(point, from.beginning(),
						other, to.line()), "write the same dates in both languages"));
	}

	/** Ranges count by their ends: «اوت ۲۰۱۷ تا …» in two brackets is one range in Spanish. */
	private static List<Point> points(WrittenSentence sentence) {
		return DateMentions.in(sentence.text()).stream().filter(mention -> mention.calendar() == Calendar.GREGORIAN)
				.flatMap(mention -> mention.spans().stream().flatMap(span -> points(span, mention.yearNamed()))).toList();
	}

	private static Stream<Point> points(Span span, boolean yearNamed) {
		return switch (span.unit()) {
			case DAY -> Stream.of(new Point(span.first(), false, yearNamed), new Point(span.last(), false, yearNamed));
			case MONTH -> Stream.of(new Point(span.first().withDayOfMonth(1), true, yearNamed),
					new Point(span.last().withDayOfMonth(1), true, yearNamed));
			case SEASON, YEAR -> Stream.empty();
		};
	}
}
