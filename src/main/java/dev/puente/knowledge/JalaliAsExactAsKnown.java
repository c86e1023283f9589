package dev.puente.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.puente.language.DateMention;
import dev.puente.language.DateMention.Calendar;
import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMention.Unit;
import dev.puente.language.DateMentions;
import dev.puente.language.Language;

/** Two Jalali months or years stand for one of the other calendar only where nothing tells which of the two it was. */
final class JalaliAsExactAsKnown implements DocumentCheck {

	private static final String MEND = "name the month or year in which the known day lies";

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return document.sentences(Language.FA).flatMap(sentence -> faults(document.document(), sentence).stream());
	}

	private static List<Fault> faults(Document document, WrittenSentence sentence) {
		List<DateMention> mentions = DateMentions.in(sentence.text());
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i + 1 < mentions.size(); i++) {
			DateMention jalali = mentions.get(i);
			DateMention gregorian = mentions.get(i + 1);
			if (wide(jalali) && one(gregorian) && sentence.text().substring(jalali.end(), gregorian.start()).strip().equals("(")) {
				known(document, sentence, mentions, gregorian.spans().getFirst(), jalali.spans()).ifPresent(day -> faults
						.add(sentence.warning("«%s» leaves open what is known: %s"
								.formatted(sentence.text().substring(jalali.start(), jalali.end()), day), MEND)));
			}
		}
		return faults;
	}

	private static boolean wide(DateMention mention) {
		return mention.calendar() == Calendar.JALALI && mention.yearNamed()
				&& mention.spans().stream().noneMatch(span -> span.unit() == Unit.DAY)
				&& (mention.spans().size() == 2 || mention.spans().stream().anyMatch(JalaliAsExactAsKnown::overAYear));
	}

	private static boolean overAYear(Span span) {
		return span.unit() == Unit.YEAR && span.first().plusYears(1).plusDays(1).isBefore(span.last());
	}

	private static boolean one(DateMention mention) {
		return mention.calendar() == Calendar.GREGORIAN && mention.yearNamed() && mention.spans().size() == 1
				&& mention.spans().getFirst().unit() != Unit.DAY;
	}

	/** Returns a day that tells which of two months or years it was. */
	private static Optional<LocalDate> known(Document document, WrittenSentence sentence, List<DateMention> mentions, Span gregorian,
			List<Span> jalali) {
		Stream<LocalDate> beside = mentions.stream().filter(mention -> mention.calendar() == Calendar.GREGORIAN)
				.flatMap(mention -> mention.spans().stream()).filter(span -> span.unit().compareTo(gregorian.unit()) < 0).map(Span::first);
		Stream<LocalDate> happened = gregorian.unit() == Unit.MONTH ? days(document.dates().event().stream()) : Stream.empty();
		LocalDate second = jalali.getLast().first();
		Stream<LocalDate> told = gregorian.unit() == Unit.MONTH
				? days(document.sources().stream().filter(source -> sentence.sentence().sources().contains(source.id()))
						.flatMap(source -> source.date().stream())).filter(day -> day.isBefore(second))
				: Stream.empty();
		return Stream.of(beside, happened, told).flatMap(found -> found).filter(day -> !day.isBefore(gregorian.first()))
				.filter(day -> !day.isAfter(gregorian.last())).findFirst();
	}

	private static Stream<LocalDate> days(Stream<PartialDate> dates) {
		return dates.filter(date -> date.day() != 0).map(PartialDate::first);
	}
}
