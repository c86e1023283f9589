package dev.puente.evaluation;

import java.util.List;
import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** Judges an answer's text by what it must hold. */
final class Judgement {

	private static final int LONGEST = 900;
	private static final int WHOLE_WORD = 4;
	private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f\u2009\u200c]+");

	private Judgement() {
	}

	/** How an answer fared. */
	enum Verdict {
		RIGHT, WRONG_ANSWER, WRONG_ABSTENTION, RIGHT_ABSTENTION
	}

	static Verdict of(QuestionLine line, boolean answered, String text) {
		if (!line.answerable()) {
			return answered ? Verdict.WRONG_ANSWER : Verdict.RIGHT_ABSTENTION;
		}
		if (!answered) {
			return Verdict.WRONG_ABSTENTION;
		}
		boolean right = text.length() <= LONGEST && line.must().stream().allMatch(group -> group.stream().anyMatch(one -> holds(text, one)))
				&& line.mustNot().stream().noneMatch(one -> holds(text, one));
		return right ? Verdict.RIGHT : Verdict.WRONG_ANSWER;
	}

	/** Tells whether a text holds an alternative, both normalised; a bare number or a word of up to four letters must stand alone. */
	static boolean holds(String text, String alternative) {
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

	static List<Verdict> right() {
		return List.of(Verdict.RIGHT, Verdict.RIGHT_ABSTENTION);
	}
}
