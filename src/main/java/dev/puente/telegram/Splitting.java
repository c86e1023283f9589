package dev.puente.telegram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into messages: after a paragraph, else a sentence, else a word, else a grapheme; never within a surrogate pair. The parts put
 * together are the text.
 */
final class Splitting {

	/** The Bot API's limit of a message, in UTF-16 code units. */
	static final int LIMIT = 4096;

	private static final Pattern SENTENCE_END = Pattern.compile("[.!?؟۔…][\"'»”’)\\]\u2069]*\\s+|\\n+");
	private static final Pattern SPACE = Pattern.compile("\\s+");
	/** Longest grapheme looked at beyond the limit. */
	private static final int AHEAD = 64;

	private Splitting() {
	}

	static List<RichText> split(RichText rich) {
		List<RichText> parts = new ArrayList<>();
		int from = 0;
		while (from < rich.text().length()) {
			int to = end(rich.text(), from);
			parts.add(rich.part(from, to));
			from = to;
		}
		return parts;
	}

	private static int end(String text, int from) {
		if (text.length() - from <= LIMIT) {
			return text.length();
		}
		int latest = from + LIMIT;
		BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
		graphemes.setText(text.substring(from, Math.min(text.length(), latest + AHEAD)));
		IntPredicate whole = at -> graphemes.isBoundary(at - from);
		IntPredicate fit = at -> whole.test(at) && !beforeCitation(text, at) && !withinIsolate(text, from, at);
		int paragraph = text.lastIndexOf("\n\n", latest - 2) + 2;
		if (paragraph > from + LIMIT / 2 && fit.test(paragraph)) {
			return paragraph;
		}
		int end = last(SENTENCE_END, text, from, latest, fit);
		end = end > from ? end : last(SPACE, text, from, latest, fit);
		end = end > from ? end : last(SPACE, text, from, latest, whole);
		return end > from ? end : anywhere(graphemes, text, from, latest);
	}

	private static int last(Pattern border, String text, int from, int latest, IntPredicate fit) {
		List<Integer> ends = new ArrayList<>();
		Matcher matcher = border.matcher(text).region(from, latest);
		while (matcher.find()) {
			ends.add(matcher.end());
		}
		return ends.reversed().stream().filter(fit::test).findFirst().orElse(from);
	}

	private static int anywhere(BreakIterator graphemes, String text, int from, int latest) {
		int border = graphemes.isBoundary(LIMIT) ? LIMIT : graphemes.preceding(LIMIT);
		if (border > 0) {
			return from + border;
		}
		return Character.isLowSurrogate(text.charAt(latest)) ? latest - 1 : latest;
	}

	/** A mark such as [2] belongs to the sentence before it. */
	private static boolean beforeCitation(String text, int at) {
		return at + 1 < text.length() && text.charAt(at) == '[' && Character.isDigit(text.charAt(at + 1));
	}

	private static boolean withinIsolate(String text, int from, int at) {
		int depth = 0;
		for (int i = from; i < at; i++) {
			char c = text.charAt(i);
			if (c == '\n') {
				depth = 0;
			} else if (c >= '\u2066' && c <= '\u2068') {
				depth++;
			} else if (c == '\u2069' && depth > 0) {
				depth--;
			}
		}
		return depth > 0;
	}
}
