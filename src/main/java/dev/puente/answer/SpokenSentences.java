package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what a model says into sentences with the numbers that they cite, as soon as each is complete. */
final class SpokenSentences {

	private static final Pattern SENTENCE = Pattern.compile("\\s*(.+?)\\s*((?:\\[[\\d۰-۹]+(?:\\s*[,،]\\s*[\\d۰-۹]+)*]\\s*)+)([.!?؟]?)",
			Pattern.DOTALL);
	private static final Pattern NUMBER = Pattern.compile("\\d+");
	/** What may still belong to a sentence that seems complete. */
	private static final String GOES_ON = "[.!?؟";
	/** No sentence is longer; what runs on without a mark is nothing that could be shown. */
	private static final int LONGEST = 2_000;

	private final StringBuilder heard = new StringBuilder();

	/**
	 * A sentence.
	 *
	 * @param text without the marks, its full stop included where it had one
	 * @param cited numbers as the model wrote them; 0 stands for one that is too long to be true
	 */
	record Spoken(String text, List<Integer> cited) {
	}

	/** Takes in a piece and returns the sentences that it completes. */
	List<Spoken> hear(String piece) {
		heard.append(piece);
		List<Spoken> complete = heard.indexOf("]") < 0 ? List.of() : take(false);
		if (heard.length() > LONGEST) {
			heard.delete(0, heard.length() - LONGEST);
		}
		return complete;
	}

	/** Returns the sentences that stand when nothing more comes. */
	List<Spoken> end() {
		return take(true);
	}

	private List<Spoken> take(boolean ended) {
		List<Spoken> complete = new ArrayList<>();
		Matcher matcher = SENTENCE.matcher(heard);
		int taken = 0;
		while (matcher.find()) {
			boolean more = matcher.end() < heard.length() && GOES_ON.indexOf(heard.charAt(matcher.end())) < 0;
			if (!ended && !more) {
				break;
			}
			complete.add(new Spoken(stopped(matcher.group(1).strip(), matcher.group(3)), numbers(matcher.group(2))));
			taken = matcher.end();
		}
		heard.delete(0, taken);
		return complete;
	}

	/** The full stop may stand before the marks, after them, or on both sides. */
	private static String stopped(String words, String stop) {
		return !words.isEmpty() && ".!?؟".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + stop;
	}

	private static List<Integer> numbers(String marks) {
		return NUMBER.matcher(dev.puente.language.TextFolding.fold(marks)).results()
				.map(result -> result.group().length() > 3 ? 0 : Integer.parseInt(result.group())).toList();
	}
}
