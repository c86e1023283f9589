package dev.puente.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.puente.language.DateMention.Calendar;

/** How dates are written in Persian and Spanish. */
final class DateGrammar {

	static final List<String> JALALI = List.of("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی",
			"بهمن", "اسفند");
	private static final List<String> PERSIAN_GREGORIAN = List.of("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت",
			"سپتامبر", "اکتبر", "نوامبر", "دسامبر");
	static final List<String> SPANISH = List.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
			"septiembre", "octubre", "noviembre", "diciembre");
	static final List<String> PERSIAN_SEASONS = List.of("بهار", "تابستان", "پاییز", "زمستان");
	/** Each begins with its month: March, June, September, December. */
	static final List<String> SPANISH_SEASONS = List.of("primavera", "verano", "otoño", "invierno");
	private static final Set<String> MONTHS = Stream.of(JALALI, PERSIAN_GREGORIAN, SPANISH).flatMap(List::stream).map(TextFolding::fold)
			.collect(Collectors.toUnmodifiableSet());
	private static final Map<String, Name> NAMES = new HashMap<>();

	static {
		enter(JALALI, Calendar.JALALI, 1, 1);
		enter(PERSIAN_GREGORIAN, Calendar.GREGORIAN, 1, 1);
		enter(SPANISH, Calendar.GREGORIAN, 1, 1);
		enter(PERSIAN_SEASONS, Calendar.JALALI, 1, 3);
		enter(SPANISH_SEASONS, Calendar.GREGORIAN, 3, 3);
		NAMES.put("آگوست", new Name(Calendar.GREGORIAN, 8, false));
		NAMES.put("setiembre", new Name(Calendar.GREGORIAN, 9, false));
	}

	private static final String DAY = "(?:\\d{1,2}|primero)";
	private static final String BETWEEN_DAYS = "(?:\\s?[،,–-]\\s?|(?:\\s|\u200c)(?:تا|و|یا|al|a|y|o)\\s)(?:el\\s)?";
	private static final String NOT_IN_NUMBER = "(?<![\\d٬٫/.,+-])(?<!\\p{L})";

	/** Groups: 1 days, 2 month or season, 3 its year, 4 a year alone. */
	static final Pattern PART = Pattern.compile(
			"(?:" + NOT_IN_NUMBER + "(" + DAY + "(?:" + BETWEEN_DAYS + DAY + "){0,9})(?:\\.?[ºo]|م)?\\s(?:de\\s)?)?"
					+ "(?<![\\p{L}\\p{M}\u200c])(" + names() + ")(?:\u0654|\u200cماه| ماه)?(?![\\p{L}\\p{M}\u200c])"
					+ "(?:\\s(?:del?\\saño\\s|de\\s|del\\s|سال\\s)?(\\d{4})(?![\\d٬]))?"
					+ "|(?<![\\d٬٫/.,+])(?<![\\p{L}\u200c])((?:1[2-9]|2[01])\\d\\d)(?:/\\d\\d(?!\\d))?(?![\\d٬٫/]|[.,]\\d|\\p{L})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	/** What stands between two parts of one date. */
	static final Pattern CONNECTOR = Pattern
			.compile("\\s?[،,–-]\\s?|\\s(?:تا|و|یا|al|a|y|e|o|hasta)\\s(?:el\\s|del\\s|de\\s|از\\s)?(?:سال\\s)?");
	private static final Pattern RANGE = Pattern.compile("\\s?[–-]\\s?|\\s(?:تا|al|a|hasta)\\s(?:el\\s)?(?:سال\\s)?");
	private static final Pattern DAY_OR_SIGN = Pattern.compile(DAY + "|" + BETWEEN_DAYS);

	private DateGrammar() {
	}

	private record Name(Calendar calendar, int month, boolean season) {

		/** A Persian season may be one of a Gregorian year: «پاییز ۲۰۲۴». */
		Name inYear(int year) {
			return season && calendar == Calendar.JALALI && year >= 1500 ? new Name(Calendar.GREGORIAN, month + 2, true) : this;
		}
	}

	private static void enter(List<String> names, Calendar calendar, int firstMonth, int step) {
		for (int i = 0; i < names.size(); i++) {
			NAMES.put(names.get(i), new Name(calendar, firstMonth + i * step, step > 1));
		}
	}

	/** Returns the names of months and seasons as alternatives. */
	static String names() {
		return NAMES.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).collect(Collectors.joining("|"));
	}

	/** Makes digits ASCII, letters Persian and spaces plain; every character keeps its place. */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder(text);
		for (int i = 0; i < plain.length(); i++) {
			char c = plain.charAt(i);
			if (Character.isDigit(c)) {
				plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
			} else if (c == 'ي' || c == 'ك') {
				plain.setCharAt(i, c == 'ي' ? 'ی' : 'ک');
			}
		}
		return plain.toString();
	}

	/** Tells whether a folded word names a month. */
	static boolean isMonth(String folded) {
		return MONTHS.contains(folded);
	}

	/** Returns the folded names of a Gregorian and a Jalali month, each 1–12. */
	static List<String> monthNames(int gregorian, int jalali) {
		return List.of(TextFolding.fold(PERSIAN_GREGORIAN.get(gregorian - 1)), SPANISH.get(gregorian - 1),
				TextFolding.fold(JALALI.get(jalali - 1)));
	}

	static boolean isRange(String between) {
		return RANGE.matcher(between).matches();
	}

	static Optional<DatePart> part(Matcher matcher) {
		if (matcher.group(4) != null) {
			int year = Integer.parseInt(matcher.group(4));
			Calendar calendar = year < 1500 ? Calendar.JALALI : Calendar.GREGORIAN;
			return Optional.of(new DatePart(matcher.start(), matcher.end(), calendar, List.of(), 0, false, year));
		}
		Name name = NAMES.get(matcher.group(2).toLowerCase(Locale.ROOT));
		int year = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
		List<int[]> days = matcher.group(1) == null ? List.of() : days(matcher.group(1));
		return Optional.ofNullable(name).map(named -> named.inYear(year))
				.map(named -> new DatePart(matcher.start(), matcher.end(), named.calendar(), days, named.month(), named.season(), year));
	}

	private static List<int[]> days(String list) {
		List<int[]> days = new ArrayList<>();
		Matcher matcher = DAY_OR_SIGN.matcher(list);
		boolean range = false;
		while (matcher.find()) {
			String token = matcher.group();
			if (!Character.isLetterOrDigit(token.charAt(0)) || token.isBlank()) {
				range = isRange(token);
				continue;
			}
			int day = "primero".equals(token) ? 1 : Integer.parseInt(token);
			if (range && !days.isEmpty()) {
				days.getLast()[1] = day;
			} else {
				days.add(new int[]{day, day});
			}
		}
		return days;
	}
}
