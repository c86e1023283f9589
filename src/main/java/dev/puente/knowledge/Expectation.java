package dev.puente.knowledge;

import java.util.List;
import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** What a right answer to a known question holds. */
public final class Expectation {

	private static final int WHOLE_WORD = 4;
	private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f\u2009\u200c]+");

	private Expectation() {
	}

	/** Tells whether a text holds an alternative of every group. */
	public static boolean holdsAll(String text, List<List<String>> groups) {
		return groups.stream().allMatch(group -> group.stream().anyMatch(one -> holds(text, one)));
	}

	/** Tells whether a text holds an alternative, both normalised; a bare number or a word of up to four letters must stand alone. */
	public static boolean holds(String text, String alternative) {
		String folded = TextFolding.fold(text);
		String wanted = TextFolding.fold(alternative).strip();
		boolean bareNumber = wanted.matches("\\d+");
		if (bareNumber || wanted.length() <= WHOLE_WORD && wanted.matches("[\\p{L}\\d]+")) {
			return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(wanted) + "(?![\\p{L}\\d])").matcher(withoutSeparators(folded))
					.find();
		}
		return compact(folded).contains(compact(wanted));
	}

	private static String withoutSeparators(String folded) {
		return folded.replaceAll("(?<=\\d)[.,٬\u00a0\u202f ](?=\\d{3}(?!\\d))", "");
	}

	private static String compact(String folded) {
		return SPACES.matcher(folded).replaceAll("");
	}
}
