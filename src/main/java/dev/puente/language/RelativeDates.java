package dev.puente.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;

/**
 * Says relative times as dates: «پارسال» as «1404», "el mes pasado" as "octubre de 2026". Persian words count in Jalali years and months, Spanish
 * ones in Gregorian ones; what is counted from another time than today («سال قبل از کرونا») stays.
 */
public final class RelativeDates {

	private static final long DAY_MILLIS = 86_400_000L;
	private static final Map<String, Integer> COUNTS = Map.ofEntries(Map.entry("un", 1), Map.entry("dos", 2), Map.entry("tres", 3),
			Map.entry("cuatro", 4), Map.entry("cinco", 5), Map.entry("یک", 1), Map.entry("یه", 1), Map.entry("دو", 2), Map.entry("سه", 3),
			Map.entry("چهار", 4), Map.entry("پنج", 5));
	private static final String BEFORE = "(?<![\\p{L}\\p{M}\\d\u200c])(?:";
	private static final String BEHIND = ")(?![\\p{L}\\p{M}\u200c])";
	private static final String COUNT = "(\\d{1,2}|" + String.join("|", COUNTS.keySet()) + ")";
	private static final String FA_MONTHS = "(" + String.join("|", DateGrammar.JALALI) + ")(?:[ \u200c]?ماه)?";
	private static final String ES_MONTHS = "(" + String.join("|", DateGrammar.SPANISH) + ")";
	private static final String ES_SEASONS = "(primavera|verano|oto[ñn]o|invierno)";
	/** «سال ۹۸», «پاییز ۰۳», «سال ۴۰۳»: no year of the field is written so for another one. */
	private static final String SHORT_JALALI = "(0\\d|[6-9]\\d|40\\d)(?!\\d)";
	/** «la feria del 25», but not «del 25 al 29» nor «del 25 de noviembre»; «فیهاو ۹۸» counts in the other calendar. */
	private static final String SHORT_YEAR = "([012]\\d|8[3-9]|9\\d)(?![\\d.,٫]|\\s?(?:[-–]|al?\\s|y\\s|de\\s|تا |" + DateGrammar.names()
			+ "))";
	/** «دو سال ۷۰ شرکت» names no year. */
	private static final String NOT_COUNTED = "(?<!(?:\\d|چند|" + String.join("|", COUNTS.keySet()) + ") )";
	private static final int LONG_AGO = 70;
	private static final int FIRST_NOT_LATIN = 0x250;
	private static final String FA_SEASONS = "(" + String.join("|", DateGrammar.PERSIAN_SEASONS) + ")";
	/** «سال قبل از او» and, as it is said, «سال قبل کرونا» count from another time than today, «سال بعدش» from the time that the talk is about. */
	private static final String FROM_TODAY = "(?! از(?: (?!امروز|الان)| ?$)| (?:کرونا|کووید|انقلاب|جنگ|تحریم))";
	private static final Rules SPANISH = Rules.of(RelativeDates::latin, List.of(
			rule("hace " + COUNT + " años?", (now, m) -> year(now.gregorian() - count(m))),
			rule("(?:el )?año antepasado", (now, m) -> year(now.gregorian() - 2)),
			rule("(?:el )?(?:año pasado|pasado año)", (now, m) -> year(now.gregorian() - 1)),
			rule("este(?: mismo)? año(?! ?\\d)|(?:el )?año (?:en curso|actual)", (now, m) -> year(now.gregorian())),
			rule("(?:el )?(?:próximo año|proximo año|año próximo|año proximo|año que viene|año entrante)",
					(now, m) -> year(now.gregorian() + 1)),
			rule("(?:el )?(?:mes pasado|pasado mes)", (now, m) -> spanish(YearMonth.from(now.day()).minusMonths(1))),
			rule("este mes(?! de)", (now, m) -> spanish(YearMonth.from(now.day()))),
			rule("(?:el )?(?:mes que viene|próximo mes|proximo mes|mes próximo)",
					(now, m) -> spanish(YearMonth.from(now.day()).plusMonths(1))),
			rule("(?:el )?(?:pasado " + ES_MONTHS + "|" + ES_MONTHS + " pasado)",
					(now, m) -> name(m) + " de "
							+ lastYear(now.gregorian(), now.day().getMonthValue(), DateGrammar.SPANISH.indexOf(name(m)) + 1)),
			rule(ES_SEASONS + " pasad[oa]", (now, m) -> name(m) + " de " + lastYear(now.gregorian(), now.day().getMonthValue(),
					DateGrammar.SPANISH_SEASONS.indexOf(name(m).replace("oton", "otoñ")) * 3 + 5)),
			rule("ayer(?! y)", (now, m) -> Dates.show(now.day().minusDays(1).getYear(), now.day().minusDays(1).getMonthValue(),
					now.day().minusDays(1).getDayOfMonth(), Language.ES)),
			rule("((?:el |del )?año) " + SHORT_YEAR, (now, m) -> longYear(m, now.gregorian())),
			rule("(fihav|feria(?: de la habana)?)(?: del?| en| en el)? ?'?" + SHORT_YEAR,
					(now, m) -> longYear(m, now.gregorian()))),
			List.of(
					rule("(?:el |al |del )?año (?:siguiente|después|despues|posterior)", (now, m) -> year(now.gregorian() + 1)),
					rule("(?:el |al |del )?año (?:anterior|antes|previo)", (now, m) -> year(now.gregorian() - 1))));
	private static final Rules PERSIAN = Rules.of(first -> !latin(first), List.of(
			rule(COUNT + " سال (?:پیش|قبل)" + FROM_TODAY, (now, m) -> year(now.jalali() - count(m))),
			rule("پیارسال|پیرارسال", (now, m) -> year(now.jalali() - 2)),
			rule("پارسال|سال(?:ِ)? ?(?:گذشته|پیش|قبل)" + FROM_TODAY, (now, m) -> year(now.jalali() - 1)),
			rule("امسال|سال جاری", (now, m) -> year(now.jalali())),
			rule("سال (?:آینده|دیگه|دیگر|بعد)" + FROM_TODAY, (now, m) -> year(now.jalali() + 1)),
			rule("ماه (?:گذشته|پیش|قبل)" + FROM_TODAY, (now, m) -> persian(now, -1)),
			rule("(?:این ماه|ماه جاری)", (now, m) -> persian(now, 0)),
			rule("ماه (?:آینده|بعد)" + FROM_TODAY, (now, m) -> persian(now, 1)),
			rule(FA_MONTHS + " (?:گذشته|پیش)" + FROM_TODAY,
					(now, m) -> name(m) + " " + lastYear(now.jalali(), now.jalaliMonth(), DateGrammar.JALALI.indexOf(name(m)) + 1)),
			rule(FA_SEASONS + " (?:گذشته|پیش|قبل)" + FROM_TODAY, (now, m) -> name(m) + " "
					+ lastYear(now.jalali(), now.jalaliMonth(), DateGrammar.PERSIAN_SEASONS.indexOf(name(m)) * 3 + 3)),
			rule("(" + NOT_COUNTED + "سال(?:ِ)?|" + FA_MONTHS + "|" + FA_SEASONS + ") ?" + SHORT_JALALI,
					(now, m) -> longYear(m, now.jalali())),
			rule("(فیهاو) ?" + SHORT_YEAR, (now, m) -> longYear(m, m.group(2).matches("[12].") ? now.gregorian() : now.jalali()))),
			List.of(
					rule("سال(?:ِ)? بعدش|یک سال بعد|یه سال بعد|سال بعد(?:ی| از (?:آن|اون))?", (now, m) -> year(now.jalali() + 1)),
					rule("سال(?:ِ)? قبلش|یک سال قبلش|سال قبل(?:ی| از (?:آن|اون))", (now, m) -> year(now.jalali() - 1))));

	private RelativeDates() {
	}

	/** A time from which is counted. */
	private record Now(LocalDate day, int gregorian, int jalali, int jalaliMonth) {

		private static Now of(LocalDate day) {
			PersianCalendar persian = new PersianCalendar(TimeZone.GMT_ZONE);
			persian.setTimeInMillis(day.toEpochDay() * DAY_MILLIS);
			return new Now(day, day.getYear(), persian.get(Calendar.YEAR), persian.get(Calendar.MONTH) + 1);
		}

		/** Both calendars count in the talk's own year, whichever it is. */
		private static Now of(int year) {
			return new Now(LocalDate.EPOCH, year, year, 1);
		}
	}

	private interface Saying {
		String in(Now now, MatchResult match);
	}

	/**
	 * The rules of a language.
	 *
	 * @param first which letters its words may begin with
	 * @param any most questions say no time in this way
	 * @param ofTheTalk what is counted from the time that the talk is about
	 * @param ofToday what is counted from today
	 */
	private record Rules(IntPredicate first, Pattern any, List<Rule> ofTheTalk, List<Rule> ofToday) {

		private static Rules of(IntPredicate first, List<Rule> ofToday, List<Rule> ofTheTalk) {
			return new Rules(first, pattern(Stream.concat(ofToday.stream(), ofTheTalk.stream()).map(Rule::words)
					.collect(Collectors.joining("|"))), ofTheTalk, ofToday);
		}

		private String apply(String text, LocalDate today, OptionalInt talk) {
			if (!said(DateGrammar.plain(text))) {
				return text;
			}
			String resolved = text;
			if (talk.isPresent()) {
				Now then = Now.of(talk.getAsInt());
				for (Rule rule : ofTheTalk) {
					resolved = rule.apply(resolved, then);
				}
			}
			Now now = Now.of(today);
			for (Rule rule : ofToday) {
				resolved = rule.apply(resolved, now);
			}
			return resolved;
		}

		/** Looks only where a word of the language may begin. */
		private boolean said(String plain) {
			Matcher matcher = any.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
			for (int i = 0; i < plain.length(); i++) {
				boolean begins = i == 0 || !Character.isLetterOrDigit(plain.charAt(i - 1));
				if (begins && first.test(plain.charAt(i)) && matcher.region(i, plain.length()).lookingAt()) {
					return true;
				}
			}
			return false;
		}
	}

	private static boolean latin(int letter) {
		return letter < FIRST_NOT_LATIN && Character.isLetter(letter);
	}

	private record Rule(String words, Pattern pattern, Saying saying) {

		private String apply(String text, Now now) {
			// what is matched is the plain text, of which every character stands where it does in the text itself
			String plain = DateGrammar.plain(text);
			StringBuilder resolved = new StringBuilder();
			int from = 0;
			for (MatchResult match : pattern.matcher(plain).results().toList()) {
				String said = saying.in(now, match);
				resolved.append(text, from, match.start())
						.append(said.equals(match.group()) ? text.substring(match.start(), match.end()) : said);
				from = match.end();
			}
			return from == 0 ? text : resolved.append(text.substring(from)).toString();
		}
	}

	private static Rule rule(String words, Saying saying) {
		return new Rule(words, pattern(words), saying);
	}

	private static Pattern pattern(String words) {
		return Pattern.compile(BEFORE + words + BEHIND, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	/**
	 * Returns a text with its relative times as dates.
	 *
	 * @param today from which is counted
	 * @param talk the year, of either calendar, that the talk is about: «سال بعدش» is the one after it
	 */
	public static String resolved(String text, LocalDate today, OptionalInt talk) {
		return PERSIAN.apply(SPANISH.apply(text, today, talk), today, talk);
	}

	/**
	 * Returns the year of the last one of a month or season that is over: it ended before the month that is now.
	 *
	 * @param lastMonth of it, 1–12; 14 for a winter, which ends in the February after its year
	 */
	private static int lastYear(int year, int month, int lastMonth) {
		return Math.floorDiv(year * 12 + month - 1 - lastMonth, 12);
	}

	private static String year(int year) {
		return Integer.toString(year);
	}

	/** Writes out the last group as the last year up to the one after now with these digits; what would be long ago stays as it is. */
	private static String longYear(MatchResult match, int now) {
		String digits = match.group(match.groupCount());
		int modulus = digits.length() == 2 ? 100 : 1000;
		int written = now + 1 - Math.floorMod(now + 1 - Integer.parseInt(digits), modulus);
		return now - written > LONG_AGO ? match.group() : match.group(1) + " " + year(written);
	}

	private static String spanish(YearMonth month) {
		return Dates.show(month.getYear(), month.getMonthValue(), 0, Language.ES);
	}

	private static String persian(Now now, int months) {
		int all = now.jalali() * 12 + now.jalaliMonth() - 1 + months;
		return DateGrammar.JALALI.get(all % 12) + " " + all / 12;
	}

	private static int count(MatchResult match) {
		String word = match.group(1).toLowerCase(Language.ES.locale());
		Integer known = COUNTS.get(word);
		return known != null ? known : Integer.parseInt(word);
	}

	/** Returns the group that matched, in lower case. */
	private static String name(MatchResult match) {
		for (int i = 1; i <= match.groupCount(); i++) {
			if (match.group(i) != null) {
				return match.group(i).toLowerCase(Language.ES.locale());
			}
		}
		throw new IllegalStateException("no name in " + match.group());
	}
}
