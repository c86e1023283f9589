package dev.puente.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.Language;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * The number by which a question names one of many: «sesión 14», «decreto 360», «پانزدهمین نشست». Who asks for it is not served by another one.
 */
final class Numbered {

	/** «La tercera vez» names nothing. */
	private static final int LEAST = 4;
	private static final Pattern NAMED = Pattern.compile("(?<!\\p{L})(?:" + TextFolding.fold(
			"sesion|edicion|reunion|ronda|comision|decreto(?:[ -]ley)?|resolucion"
					+ "|نشست|اجلاس|دوره|دورهٔ|دوره ی")
			+ ") (?:n(?:o|ro|um)?[.º°]? ?)?(\\d{1,3})(?![\\d.,٫٬]*\\d)(?! (?:de|del) (?:" + TextFolding.fold(
					"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre")
			+ "))");
	private static final Pattern MEETING = Pattern.compile(TextFolding.fold(
			"sesion|edicion|reunion|ronda|comision|feria|fihav|نشست|نشستش|اجلاس|دوره|دورهٔ|دورش|کمیسیون|نمایشگاه|فیهاو"));
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}.ªº\u200c]+");
	private static final Pattern ORDINAL = Pattern.compile(
			"\\d{1,3}(?:\\.?[ªºao]|\\.?(?:ta|va|ma|na|to|vo|mo|no)|م|مین)|(?:deci|un|duo|vige|trige|cuadrage)\\p{L}*(?:m|[rtvn])[oa]|(?:cuart|quint|sext|septim|octav|noven)[oa]|[\\p{InArabic}\u200c]{2,}م(?:ین)?|[ivxlc]{2,}");

	private Numbered() {
	}

	/** Tells whether a question names one of many by a number by which evidence names nothing. */
	static boolean lacked(String question, Evidence best, Language language) {
		Set<String> named = in(question);
		return !named.isEmpty() && !ordinals(
				String.join("\n", best.document().titleIn(language), best.text().heading(), best.text().plain())).containsAll(named);
	}

	/** Returns the numbers by which a question names something, in digits; the days of a month and years of a jubilee name nothing. */
	static Set<String> in(String question) {
		String folded = TextFolding.fold(question);
		Set<String> numbers = new HashSet<>(following(folded));
		List<String> words = WORD.matcher(folded).results().map(MatchResult::group).toList();
		for (int i = 0; i < words.size(); i++) {
			boolean beside = i > 0 && MEETING.matcher(words.get(i - 1)).matches()
					|| i + 1 < words.size() && MEETING.matcher(words.get(i + 1)).matches();
			if (beside) {
				numbers.addAll(ordinal(words.get(i)));
			}
		}
		return numbers;
	}

	/** Returns all numbers by which a text may name something. */
	private static Set<String> ordinals(String text) {
		String folded = TextFolding.fold(text);
		Set<String> numbers = new HashSet<>(following(folded));
		WORD.matcher(folded).results().map(MatchResult::group).forEach(word -> numbers.addAll(ordinal(word)));
		return numbers;
	}

	/** Returns the numbers that follow a noun that is numbered. */
	private static Set<String> following(String folded) {
		Set<String> numbers = new HashSet<>();
		Matcher named = NAMED.matcher(folded.replace('\u200c', ' '));
		while (named.find()) {
			add(numbers, named.group(1));
		}
		return numbers;
	}

	private static Set<String> ordinal(String word) {
		Set<String> numbers = new HashSet<>();
		if (ORDINAL.matcher(word).matches()) {
			Tokens.of(word.replace("\u200cو", " و ")).stream().filter(Token::number).map(Token::word)
					.forEach(digits -> add(numbers, digits));
		}
		return numbers;
	}

	private static void add(Set<String> numbers, String digits) {
		if (digits.length() <= 3 && Integer.parseInt(digits) >= LEAST) {
			numbers.add(digits);
		}
	}
}
