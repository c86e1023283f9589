package dev.puente.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a password must be (OWASP ASVS 5.0, 6.2): long, and not one that is guessed first. Those are made of the same few words, of years, of
 * neighbours on the keyboard and of repetitions; what is left without them must still be something.
 */
final class NewPassword {

	static final int SHORTEST = 12;
	static final int LONGEST = 128;
	/** So many different letters and digits must be left. */
	private static final int OWN = 5;
	private static final int SHORTEST_RUN = 4;
	private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjklñ", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890",
			"ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو");
	private static final List<String> WORDS = words();

	private NewPassword() {
	}

	/** Tells whether a password has a length that is accepted. */
	static boolean fits(String password) {
		return password.length() >= SHORTEST && password.length() <= LONGEST;
	}

	/** Tells whether a password is among the first that somebody would guess. */
	static boolean isCommon(String password) {
		String plain = plain(password);
		return little(plain) || little(plain.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a').replace('5', 's')
				.replace('7', 't').replace('@', 'a').replace('$', 's').replace('!', 'i').replaceAll("\\d", ""));
	}

	private static boolean little(String text) {
		String rest = text.replaceAll("[^\\p{L}\\d]+", "");
		for (String word : WORDS) {
			rest = rest.replace(word, "");
		}
		return withoutRuns(rest).codePoints().distinct().count() < OWN;
	}

	/** Small letters without accents, and the digits of everywhere as those of here. */
	private static String plain(String text) {
		String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
		StringBuilder plain = new StringBuilder();
		small.codePoints().forEach(c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
		return plain.toString();
	}

	private static String withoutRuns(String letters) {
		StringBuilder rest = new StringBuilder();
		int at = 0;
		while (at < letters.length()) {
			int run = longestRun(letters, at);
			if (run < SHORTEST_RUN) {
				rest.append(letters.charAt(at));
				run = 1;
			}
			at += run;
		}
		return rest.toString();
	}

	private static int longestRun(String letters, int at) {
		return ROWS.stream().flatMap(row -> List.of(row, new StringBuilder(row).reverse().toString()).stream()).mapToInt(row -> {
			int length = 0;
			while (at + length < letters.length() && row.contains(letters.substring(at, at + length + 1))) {
				length++;
			}
			return length;
		}).max().orElse(0);
	}

	private static List<String> words() {
		try (InputStream in = Objects.requireNonNull(NewPassword.class.getResourceAsStream("/common-words.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(NewPassword::plain).filter(word -> !word.isEmpty())
					.distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
