package dev.puente.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers in words, ordinals and Roman numerals as digits, so that «XVI», «16.ª», «decimosexta» and «شانزدهمین» are one number. */
final class NumberWords {

	private static final Pattern ORDINAL_ENDING = Pattern.compile("(\\d{1,3})(?:er|r?[ao]|d[ao]|t[ao]|v[ao]|m[ao]|n[ao])");
	private static final List<String> ORDINAL_ENDINGS = List.of("مین", "م", "os", "as", "o", "a");
	private static final List<String> SPANISH_ORDINALS = List.of("primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav",
			"noven", "esim", "ecim");
	private static final Pattern ROMAN = Pattern.compile("(?=[ivxlc]{2})(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
	/** Valid Roman numerals that are Spanish words. */
	private static final List<String> NOT_ROMAN = List.of("vi", "ci", "li", "cc", "ll");
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
		// «نه» is also «no»
		WORDS.remove("نه");
	}

	private NumberWords() {
	}

	private static void enter(int first, int step, String... words) {
		for (int i = 0; i < words.length; i++) {
			int value = first + (first == 0 ? step * (i + 1) : step * i);
			if (!words[i].isEmpty()) {
				WORDS.put(words[i], value);
			}
		}
	}

	/** Replaces number words by their digits; tens and units together make one number. */
	static List<Token> replace(List<Token> tokens) {
		List<Token> replaced = new ArrayList<>(tokens.size());
		for (int i = 0; i < tokens.size(); i++) {
			int value = value(tokens.get(i).word());
			if (value < 0) {
				replaced.add(tokens.get(i));
				continue;
			}
			int joined = unitAfter(tokens, i, value);
			if (joined > i) {
				value += unit(tokens.get(joined).word());
				i = joined;
			}
			String digits = Integer.toString(value);
			replaced.add(new Token(digits, digits, List.of()));
		}
		return replaced;
	}

	/** Returns where the unit stands that belongs to the tens at i («treinta y uno», «چهل و یکم»); i when none does. */
	private static int unitAfter(List<Token> tokens, int i, int value) {
		if (value < 20 || value > 90 || value % 10 != 0 || tokens.get(i).number()) {
			return i;
		}
		int next = i + 1;
		if (next < tokens.size() && List.of("y", "و").contains(tokens.get(next).word())) {
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
				return ending.charAt(0) > 'z' || SPANISH_ORDINALS.stream().anyMatch(base::endsWith) ? base : word;
			}
		}
		return word;
	}

	private static int roman(String word) {
		if ("ivxlc".indexOf(word.charAt(0)) < 0 || NOT_ROMAN.contains(word) || !ROMAN.matcher(word).matches()) {
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
