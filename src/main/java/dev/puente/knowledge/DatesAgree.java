package dev.puente.knowledge;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.puente.language.DateMention;
import dev.puente.language.DateMention.Calendar;
import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMention.Unit;
import dev.puente.language.DateMentions;

/** Each Gregorian day or month of a sentence stands in its partner. */
final class DatesAgree implements DocumentCheck {

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return SentencePair.of(document)
				.flatMap(pair -> Stream.concat(missing(pair.fa(), pair.es(), "Spanish"), missing(pair.es(), pair.fa(), "Persian")));
	}

	/** A range of days; without a year it agrees with that of any year. */
	private record Days(LocalDate first, LocalDate last, boolean yearNamed) {

		boolean agrees(Days other) {
			if (yearNamed && other.yearNamed) {
				return first.equals(other.first) && last.equals(other.last);
			}
			return MonthDay.from(first).equals(MonthDay.from(other.first)) && MonthDay.from(last).equals(MonthDay.from(other.last));
		}

		@Override
		public String toString() {
			String text = first.equals(last) ? first.toString() : first + "/" + last;
			return yearNamed ? text : text.replaceAll("\\d{4}-", "--");
		}
	}

	private static Stream<Fault> missing(WrittenSentence from, WrittenSentence to, String other) {
		List<Days> there = days(to);
		return days(from).stream().filter(days -> there.stream().noneMatch(days::agrees)).distinct()
				.map(days -> from
						.warning("the date %s of «%s» is missing in its %s partner (line %d)".formatted(days, from.beginning(), other,
								to.line()), "write the same dates in both languages"));
	}

	private static List<Days> days(WrittenSentence sentence) {
		return DateMentions.in(sentence.text()).stream().filter(mention -> mention.calendar() == Calendar.GREGORIAN)
				.flatMap(DatesAgree::days).toList();
	}

	/** Neighbouring days become one range: «۲۶ و ۲۷ نوامبر» is "26 al 27 de noviembre". */
	private static Stream<Days> days(DateMention mention) {
		List<Span> spans = mention.spans().stream().filter(span -> span.unit() == Unit.DAY || span.unit() == Unit.MONTH)
				.sorted(Comparator.comparing(Span::first)).toList();
		List<Days> days = new ArrayList<>();
		for (Span span : spans) {
			if (!days.isEmpty() && !days.getLast().last().plusDays(1).isBefore(span.first())) {
				days.add(new Days(days.removeLast().first(), span.last(), mention.yearNamed()));
			} else {
				days.add(new Days(span.first(), span.last(), mention.yearNamed()));
			}
		}
		return days.stream();
	}
}
