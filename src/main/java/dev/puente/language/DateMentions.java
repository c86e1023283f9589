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
		int[] years = years(chain, plain);
		boolean yearNamed = years[0] != 0;
		List<Span> spans = new ArrayList<>();
		for (int i = chain.size() - 1; i >= 0; i--) {
			List<Span> own = chain.get(i).spans(years[i]);
			if (own.isEmpty()) {
				return java.util.Optional.of(new DateMention(chain.getFirst().start(), last.end(), calendar, yearNamed, List.of()));
			}
			prepend(own, spans, isRange(chain, i, plain));
		}
		return java.util.Optional.of(new DateMention(chain.getFirst().start(), last.end(), calendar, yearNamed, spans));
	}

	/** Returns the year of each part, 0 where none is named: its own, or that of a part behind it, or else the last one named. */
	private static int[] years(List<DatePart> chain, String plain) {
		int[] years = new int[chain.size()];
		int year = chain.stream().mapToInt(DatePart::year).filter(named -> named != 0).reduce((one, two) -> two).orElse(0);
		for (int i = chain.size() - 1; i >= 0; i--) {
			DatePart part = chain.get(i);
			year = part.year() != 0 ? part.year() : year;
			if (year != 0 && isRange(chain, i, plain) && turnsBack(part.spans(year), chain.get(i + 1).spans(years[i + 1]))) {
				year -= part.year() == 0 ? 1 : 0;
				years[i + 1] += part.year() != 0 && chain.get(i + 1).year() == 0 ? 1 : 0;
			}
			years[i] = year;
		}
		return years;
	}

	/** «Del 30 de diciembre de 2024 al 2 de enero» ends in 2025. */
	private static boolean turnsBack(List<Span> from, List<Span> to) {
		return !from.isEmpty() && !to.isEmpty() && from.getLast().first().isAfter(to.getFirst().last());
	}

	private static boolean isRange(List<DatePart> chain, int part, String plain) {
		return part < chain.size() - 1 && DateGrammar.isRange(plain.substring(chain.get(part).end(), chain.get(part + 1).start()));
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
