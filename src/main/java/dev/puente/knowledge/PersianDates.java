package dev.puente.knowledge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.language.DateMention;
import dev.puente.language.DateMention.Calendar;
import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMention.Unit;
import dev.puente.language.DateMentions;
import dev.puente.language.Language;

/** Persian dates: Jalali first, and behind it in brackets the Gregorian date of the same days. */
final class PersianDates implements DocumentCheck {

	private static final Pattern BRACKETS = Pattern.compile("\\s?\\(([^()]*)\\)");
	private static final Pattern QUOTED = Pattern.compile("«[^«»]*»");
	/** Names of months that are no other words. */
	private static final Pattern MONTH = Pattern
			.compile("(?<![\\p{L}\u200c])(?:ژانویه|فوریه|آوریل|ژوئن|ژوئیه|سپتامبر|اکتبر|نوامبر|دسامبر)(?![\\p{L}\u200c])");
	private static final String FORM = "write Jalali first and the Gregorian in brackets: «۱۴ آبان ۱۴۰۳ (۴ نوامبر ۲۰۲۴)»";

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return document.sentences(Language.FA).flatMap(sentence -> faults(sentence).stream());
	}

	private static List<Fault> faults(WrittenSentence sentence) {
		String text = sentence.text();
		List<Fault> faults = new ArrayList<>();
		List<DateMention> waiting = new ArrayList<>();
		List<DateMention> mentions = DateMentions.in(text);
		for (DateMention mention : mentions) {
			if (mention.spans().isEmpty()) {
				faults.add(sentence.error("«" + of(mention, text) + "» is no day of the calendar", "correct day, month or year"));
			} else if (mention.calendar() == Calendar.JALALI) {
				waiting.add(mention);
				Matcher brackets = BRACKETS.matcher(text).region(mention.end(), text.length());
				List<DateMention> partners = brackets.lookingAt() ? within(mentions, brackets.start(1), brackets.end(1)) : List.of();
				if (!partners.isEmpty()) {
					int from = Math.max(0, waiting.size() - Math.max(1, partners.size()));
					disagreement(sentence, waiting.subList(from, waiting.size()), partners).ifPresent(faults::add);
					waiting.subList(from, waiting.size()).clear();
				}
			}
		}
		outside(sentence).forEach(faults::add);
		waiting.forEach(mention -> faults.add(sentence.warning("«" + of(mention, text) + "» stands without its Gregorian date", FORM)));
		return faults;
	}

	private static List<DateMention> within(List<DateMention> mentions, int start, int end) {
		return mentions.stream()
				.filter(mention -> mention.calendar() == Calendar.GREGORIAN && mention.start() >= start && mention.end() <= end)
				.toList();
	}

	/** A Gregorian month belongs into brackets, unless it is part of a quotation; years alone are often names. */
	private static Stream<Fault> outside(WrittenSentence sentence) {
		String text = sentence.text();
		Stream<MatchResult> dated = DateMentions.in(text).stream()
				.filter(mention -> mention.calendar() == Calendar.GREGORIAN
						&& mention.spans().stream().anyMatch(span -> span.unit() != Unit.YEAR))
				.flatMap(mention -> Pattern.compile(Pattern.quote(of(mention, text))).matcher(text).results()
						.filter(found -> found.start() == mention.start()));
		List<MatchResult> all = Stream.concat(dated, MONTH.matcher(text).results()).toList();
		return all.stream().filter(found -> !enclosed(text, found))
				.filter(found -> all.stream()
						.noneMatch(other -> other != found && other.start() <= found.start() && found.end() <= other.end()))
				.map(found -> sentence.warning("the Gregorian date «" + found.group() + "» stands outside brackets", FORM));
	}

	private static boolean enclosed(String text, MatchResult found) {
		boolean inBrackets = text.lastIndexOf('(', found.start()) > text.lastIndexOf(')', found.start());
		return inBrackets || QUOTED.matcher(text).results().anyMatch(quote -> quote.start() < found.start() && found.end() < quote.end());
	}

	private static java.util.Optional<Fault> disagreement(WrittenSentence sentence, List<DateMention> jalali, List<DateMention> gregorian) {
		List<Span> own = spans(jalali);
		List<Span> theirs = spans(gregorian);
		if (theirs.isEmpty()) {
			return java.util.Optional.empty();
		}
		boolean yearsNamed = jalali.stream().allMatch(DateMention::yearNamed) && gregorian.stream().allMatch(DateMention::yearNamed);
		boolean agree = yearsNamed ? agree(own, theirs) : agreeInSomeYear(own, theirs);
		return agree
				? java.util.Optional.empty()
				: java.util.Optional.of(sentence.error("«%s» is %s, not «%s»".formatted(words(jalali, sentence.text()), days(own),
						words(gregorian, sentence.text())), "convert the date anew"));
	}

	/** Days must be the same; months, seasons and years of two calendars only meet at each end. */
	private static boolean agree(List<Span> own, List<Span> theirs) {
		boolean days = own.stream().allMatch(span -> span.unit() == Unit.DAY);
		boolean theirDays = theirs.stream().allMatch(span -> span.unit() == Unit.DAY);
		if (days && theirDays) {
			return merged(own).equals(merged(theirs));
		}
		Span hull = new Span(own.getFirst().first(), own.getLast().last(), Unit.YEAR);
		Span theirHull = new Span(theirs.getFirst().first(), theirs.getLast().last(), Unit.YEAR);
		return days == theirDays && begin(own).overlaps(theirHull) && end(own).overlaps(theirHull) && begin(theirs).overlaps(hull)
				&& end(theirs).overlaps(hull);
	}

	/** Returns the first month, season or year. */
	private static Span begin(List<Span> spans) {
		Span first = spans.getFirst();
		return new Span(first.first(), first.first().plusMonths(months(first.unit())).minusDays(1), first.unit());
	}

	/** Returns the last month, season or year. */
	private static Span end(List<Span> spans) {
		Span last = spans.getLast();
		return new Span(last.last().minusMonths(months(last.unit())).plusDays(1), last.last(), last.unit());
	}

	private static int months(Unit unit) {
		return switch (unit) {
			case DAY -> 0;
			case MONTH -> 1;
			case SEASON -> 3;
			case YEAR -> 12;
		};
	}

	private static boolean agreeInSomeYear(List<Span> own, List<Span> theirs) {
		boolean sameUnits = (own.getFirst().unit() == Unit.DAY) == (theirs.getFirst().unit() == Unit.DAY);
		long tolerance = own.getFirst().unit() == Unit.DAY ? 1 : 31;
		return sameUnits && near(own.getFirst().first(), theirs.getFirst().first(), tolerance)
				&& near(own.getLast().last(), theirs.getLast().last(), tolerance);
	}

	private static boolean near(LocalDate one, LocalDate other, long tolerance) {
		long distance = Math.floorMod(ChronoUnit.DAYS.between(one.withYear(2001), other.withYear(2001)), 365L);
		return Math.min(distance, 365 - distance) <= tolerance;
	}

	private static List<LocalDate> merged(List<Span> spans) {
		return spans.stream().flatMap(span -> span.first().datesUntil(span.last().plusDays(1))).distinct().sorted().toList();
	}

	private static List<Span> spans(List<DateMention> mentions) {
		return mentions.stream().flatMap(mention -> mention.spans().stream()).sorted(java.util.Comparator.comparing(Span::first)).toList();
	}

	private static String days(List<Span> spans) {
		LocalDate first = spans.getFirst().first();
		LocalDate last = spans.getLast().last();
		return first.equals(last) ? first.toString() : first + " to " + last;
	}

	private static String words(List<DateMention> mentions, String text) {
		return text.substring(mentions.getFirst().start(), mentions.getLast().end());
	}

	private static String of(DateMention mention, String text) {
		return text.substring(mention.start(), mention.end());
	}
}
