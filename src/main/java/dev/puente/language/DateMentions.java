package dev.puente.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import dev.puente.language.DateMention.Calendar;
import dev.puente.language.DateMention.Span;

/**
 * Finds the dates that a Persian or Spanish text mentions: days, ranges and lists of days, months, seasons of a year, and years, in the
 * Jalali and the Gregorian calendar: «۱۴ تا ۱۹ آبان ۱۴۰۳», «آبان و آذر ۱۴۰۳», «۲۴، ۲۷ یا ۲۹ نوامبر ۲۰۲۵», "del 31 de octubre al 4 de
 * noviembre de 2016". A number of four digits without separator counts as a year: 1200–1499 Jalali, 1500–2199 Gregorian.
 */
public final class DateMentions {

	private DateMentions() {
	}

	/** Returns the dates of a text in order. */
	public static List<DateMention> in(String text) {
		String plain = DateGrammar.plain(text);
		List<DatePart> parts = new ArrayList<>();
		Matcher matcher = DateGrammar.PART.matcher(plain);
		while (matcher.find()) {
			DateGrammar.part(matcher).ifPresent(parts::add);
		}
		List<DateMention> mentions = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= parts.size(); i++) {
			if (i == parts.size() || !parts.get(i).continues(parts.get(i - 1), plain)) {
				mention(parts.subList(from, i), plain).ifPresent(mentions::add);
				from = i;
			}
		}
		return mentions;
	}

	private static java.util.Optional<DateMention> mention(List<DatePart> chain, String plain) {
		DatePart last = chain.getLast();
		boolean dated = chain.stream().anyMatch(part -> part.year() != 0 || !part.days().isEmpty());
		if (!dated) {
			return java.util.Optional.empty();
		}
		Calendar calendar = last.calendar();
		int year = chain.stream().mapToInt(DatePart::year).filter(named -> named != 0).reduce((one, two) -> two).orElse(0);
		boolean yearNamed = year != 0;
		List<Span> spans = new ArrayList<>();
		for (int i = chain.size() - 1; i >= 0; i--) {
			DatePart part = chain.get(i);
			year = part.year() != 0 ? part.year() : year;
			List<Span> own = part.spans(year);
			if (own.isEmpty()) {
				return java.util.Optional.of(new DateMention(chain.getFirst().start(), last.end(), calendar, yearNamed, List.of()));
			}
			boolean range = i < chain.size() - 1 && DateGrammar.isRange(plain.substring(part.end(), chain.get(i + 1).start()));
			prepend(own, spans, range);
		}
		return java.util.Optional.of(new DateMention(chain.getFirst().start(), last.end(), calendar, yearNamed, spans));
	}

	private static void prepend(List<Span> own, List<Span> spans, boolean range) {
		List<Span> before = new ArrayList<>(own);
		if (range && !spans.isEmpty()) {
			Span end = spans.removeFirst();
			before.add(new Span(before.removeLast().first(), end.last(), end.unit()));
		}
		spans.addAll(0, before);
	}
}
