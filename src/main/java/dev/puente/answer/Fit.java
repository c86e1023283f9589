package dev.puente.answer;

import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** How well a sentence's form fits what is asked: a date for «when», a number for «how many», a name for «who», a place for «where». */
final class Fit {

	private static final double BONUS = 0.12;
	private static final Pattern DATE = Pattern
			.compile("\\d{1,2} (de )?(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
					+ "|diciembre|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)|(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
					+ "|octubre|noviembre|diciembre) de \\d{4}|\\d+ dias|\\d+ روز");
	private static final Pattern DATE_WORDS = Pattern.compile("(?<!\\d)(1[34]\\d\\d|20\\d\\d)(?!\\d)");
	private static final Pattern NUMBER = Pattern.compile("\\d");
	private static final Pattern ROLE = Pattern
			.compile("(?i)ministr|president|director|embajador|vice|secretari|jef|titular|وزیر|رئیس|مدیر|سفیر|معاون|دبیر|نماینده");
	private static final Pattern PLACE = Pattern
			.compile("(?i)habana|teheran|expocuba|palacio|hotel|pabell|calle|ave|recinto|هاوانا|تهران|اکسپوکوبا|هتل|کاخ|خیابان|سالن|پارک");

	private Fit() {
	}

	static double of(Asked asked, String sentence) {
		String folded = TextFolding.fold(sentence);
		return switch (asked) {
			case WHEN -> DATE.matcher(folded).find() ? BONUS : DATE_WORDS.matcher(folded).find() ? BONUS / 2 : 0;
			case HOW_MANY -> NUMBER.matcher(withoutDates(folded)).find() ? BONUS : 0;
			case WHO -> ROLE.matcher(folded).find() ? BONUS / 2 : 0;
			case WHERE -> PLACE.matcher(folded).find() ? BONUS / 2 : 0;
			case HOW_TO, LIST, WHAT -> 0;
		};
	}

	private static String withoutDates(String folded) {
		return DATE_WORDS.matcher(DATE.matcher(folded).replaceAll("")).replaceAll("");
	}
}
