package dev.puente.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Numbers in words, ordinals and Roman numerals as digits, so that «XVI», «16.ª», «decimosexta» and «شانزدهمین» are one number. */
final class NumberWords {

	private static final Pattern ORDINAL_ENDING = Pattern.compile("(\\d{1,3})(?:er|r?[ao]|d[ao]|t[ao]|v[ao]|m[ao]|n[ao])");
	private static final List<String> ORDINAL_ENDINGS = List.of("مین", "م", "os", "as", "o", "a");
	private static final List<String> SPANISH_ORDINALS = List.of("primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav",
			"noven", "esim", "ecim");
	private static final Pattern ROMAN = Pattern.compile("(?=[ivxlc]{2})(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
	/** Valid Roman numerals that are Spanish words. */
	private static final List<String> NOT_ROMAN = List.of("vi", "ci", "li", "cc", "ll");
	private static final String PERSIAN_AND = "و";
	private static final String THIRTY = "سی";
	/** «por ciento» is no hundred. */
	private static final String ONLY_WITH_MORE = "ciento";
	private static final Set<String> THOUSAND = Set.of("mil", "هزار");
	private static final Map<String, Integer> HUNDREDS = new HashMap<>();
	private static final Map<String, Integer> WORDS = new HashMap<>();
	/** Say one only beside tens, else they are articles. */
	private static final Map<String, Integer> UNITS_IN_COMPOUNDS = Map.of("un", 1, "uno", 1, "una", 1, "یک", 1);

	static {
		enter(0, 1, "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce",
				"quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres",
				"veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve");
		enter(30, 10, "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "cien");
		enter(0, 1, "primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven", "decim", "undecim", "duodecim",
				"decimotercer", "decimocuart", "decimoquint", "decimosext", "decimoseptim", "decimoctav", "decimonoven");
		enter(20, 10, "vigesim", "trigesim", "cuadragesim", "quincuagesim");
		enter(0, 1, "", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده",
				"هفده", "هجده", "نوزده", "بیست");
		enter(30, 10, "", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود", "صد");
		WORDS.putAll(Map.of("اول", 1, "اولین", 1, "نخستین", 1, "یکم", 1, "سوم", 3, "سومین", 3, "دوم", 2, "دومین", 2, "هژده", 18));
		// «سی» alone may be a letter of an abbreviation
		WORDS.putAll(Map.of("سیام", 30, "سیامین", 30));
		List.of("صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد").forEach(NumberWords::enterHundred);
		List.of("ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos",
				"novecientos").forEach(NumberWords::enterHundred);
		// «نه» is also «no»
		WORDS.remove("نه");
		WORDS.putAll(Map.of("نهم", 9, "نهمین", 9));
	}

	private NumberWords() {
	}

	private static void enterHundred(String word) {
		HUNDREDS.put(word, 100 * (HUNDREDS.size() % 9 + 1));
	}

	private static void enter(int first, int step, String... words) {
		for (int i = 0; i < words.length; i++) {
			int value = first + (first == 0 ? step * (i + 1) : step * i);
			if (!words[i].isEmpty()) {
				WORDS.put(words[i], value);
			}
		}
	}

	/** A number that tokens say, the last of them included. */
	private record Said(int value, int last) {
	}

	/** Replaces number words by their digits; thousands, hundreds, tens and units together make one number. */
	static List<Token> replace(List<Token> tokens) {
		List<Token> replaced = new ArrayList<>(tokens.size());
		for (int i = 0; i < tokens.size(); i++) {
			Said said = thousands(tokens, i);
			if (said == null) {
				replaced.add(tokens.get(i));
				continue;
			}
			String digits = Integer.toString(said.value());
			replaced.add(new Token(digits, digits, List.of()));
			i = said.last();
		}
		return replaced;
	}

	private static @Nullable Said thousands(List<Token> tokens, int i) {
		Said first = hundreds(tokens, i);
		Token token = tokens.get(i);
		if (first == null && token.number() && token.word().length() < 4) {
			first = new Said(Integer.parseInt(token.word()), i);
		}
		int scale = first == null ? i : first.last() + 1;
		if (scale >= tokens.size() || !THOUSAND.contains(tokens.get(scale).word())) {
			return token.number() ? null : first;
		}
		int value = 1000 * (first == null ? 1 : first.value());
		Said rest = hundreds(tokens, next(tokens, scale));
		if (first == null && rest == null) {
			// one thousand alone is said of many things
			return null;
		}
		return rest == null ? new Said(value, scale) : new Said(value + rest.value(), rest.last());
	}

	private static @Nullable Said hundreds(List<Token> tokens, int i) {
		if (i >= tokens.size() || tokens.get(i).number()) {
			return null;
		}
		String word = tokens.get(i).word();
		Integer hundred = HUNDREDS.get(word);
		if (hundred == null) {
			return tens(tokens, i, i > 1 && PERSIAN_AND.equals(tokens.get(i - 1).word()));
		}
		int next = next(tokens, i);
		Said rest = next < tokens.size() && !tokens.get(next).number() ? tens(tokens, next, true) : null;
		if (rest != null && rest.value() > 0 && rest.value() < 100) {
			return new Said(hundred + rest.value(), rest.last());
		}
		return ONLY_WITH_MORE.equals(word) ? null : new Said(hundred, i);
	}

	/** Returns where a number goes on: Persian says «and» between its parts, Spanish does not. */
	private static int next(List<Token> tokens, int i) {
		boolean persian = tokens.get(i).word().charAt(0) > 'z';
		boolean and = i + 1 < tokens.size() && PERSIAN_AND.equals(tokens.get(i + 1).word());
		return persian ? and ? i + 2 : tokens.size() : i + 1;
	}

	/** «سی» is thirty only where more belongs to it: alone it may be a letter of an abbreviation. */
	private static @Nullable Said tens(List<Token> tokens, int i, boolean afterMore) {
		boolean thirty = THIRTY.equals(tokens.get(i).word());
		int value = thirty ? 30 : value(tokens.get(i).word());
		int joined = value < 0 || thirty && !isAnd(tokens, i + 1) ? i : unitAfter(tokens, i, value);
		if (value < 0 || thirty && joined == i && !afterMore) {
			return null;
		}
		return joined > i ? new Said(value + unit(tokens.get(joined).word()), joined) : new Said(value, i);
	}

	private static boolean isAnd(List<Token> tokens, int i) {
		return i < tokens.size() && PERSIAN_AND.equals(tokens.get(i).word());
	}

	/** Returns where the unit stands that belongs to the tens at i («treinta y uno», «چهل و یکم»); i when none does. */
	private static int unitAfter(List<Token> tokens, int i, int value) {
		if (value < 20 || value > 90 || value % 10 != 0 || tokens.get(i).number()) {
			return i;
		}
		int next = i + 1;
		if (next < tokens.size() && List.of("y", PERSIAN_AND).contains(tokens.get(next).word())) {
			next++;
		}
		int unit = next < tokens.size() ? unit(tokens.get(next).word()) : -1;
		return unit >= 1 && unit <= 9 ? next : i;
	}

	private static int unit(String word) {
		Integer one = UNITS_IN_COMPOUNDS.get(word);
		if (one == null) {
			one = UNITS_IN_COMPOUNDS.get(withoutOrdinalEnding(word));
		}
		return one != null ? one : value(word);
	}

	/** Returns a word's number; -1 when it is none. */
	private static int value(String word) {
		if (Character.isDigit(word.charAt(0))) {
			var ordinal = ORDINAL_ENDING.matcher(word);
			return ordinal.matches() ? Integer.parseInt(ordinal.group(1)) : -1;
		}
		Integer value = WORDS.get(word);
		if (value == null) {
			value = WORDS.get(withoutOrdinalEnding(word));
		}
		return value != null ? value : roman(word);
	}

	private static String withoutOrdinalEnding(String word) {
		for (String ending : ORDINAL_ENDINGS) {
			if (word.endsWith(ending) && word.length() > ending.length() + 1) {
				String base = word.substring(0, word.length() - ending.length());
				return ending.charAt(0) > 'z' || isSpanishOrdinal(base) ? base : word;
			}
		}
		return word;
	}

	private static boolean isSpanishOrdinal(String base) {
		for (String ordinal : SPANISH_ORDINALS) {
			if (base.endsWith(ordinal)) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasRomanDigitsOnly(String word) {
		for (int i = 0; i < word.length(); i++) {
			if ("ivxlc".indexOf(word.charAt(i)) < 0) {
				return false;
			}
		}
		return true;
	}

	private static int roman(String word) {
		if (!hasRomanDigitsOnly(word) || NOT_ROMAN.contains(word) || !ROMAN.matcher(word).matches()) {
			return -1;
		}
		int value = 0;
		int last = 0;
		for (int i = word.length() - 1; i >= 0; i--) {
			int digit = switch (word.charAt(i)) {
				case 'i' -> 1;
				case 'v' -> 5;
				case 'x' -> 10;
				case 'l' -> 50;
				default -> 100;
			};
			value += digit < last ? -digit : digit;
			last = Math.max(last, digit);
		}
		return value;
	}
}
