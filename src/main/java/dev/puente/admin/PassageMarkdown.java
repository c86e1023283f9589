package dev.puente.admin;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.puente.language.Language;

/** Plain text as a passage of a document: its sentences with the marks of their sources, and nothing in it is markup. */
final class PassageMarkdown {

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");
	/** What Markdown would take for markup. */
	private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#|~{}+=()!-]");
	private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");
	private static final Pattern STOP = Pattern.compile("[.!?؟…]$");
	/** An abbreviation's full stop ends no sentence. */
	private static final Pattern SHORTENED = Pattern
			.compile("(?iu).*(?:^|[\\s(«])(?:art|arts|núm|nro|no|sr|sra|sres|dr|dra|ing|lic|prof|pág|págs|p|av|ud|uds|ee|uu|\\p{Lu})\\.$");

	private PassageMarkdown() {
	}

	/**
	 * Writes a passage.
	 *
	 * @param sources ids of the sources that every sentence stands on
	 */
	static String of(String heading, String anchor, String text, Language language, List<String> sources) {
		return passage(heading, anchor, sentences(text, language), sources);
	}

	/** Writes a passage of sentences. */
	static String passage(String heading, String anchor, List<String> sentences, List<String> sources) {
		String marks = " [" + String.join(", ", sources) + "]";
		return "## " + plain(heading) + " {#" + anchor + "}\n\n"
				+ sentences.stream().map(sentence -> marked(sentence, marks)).collect(Collectors.joining("\n")) + "\n";
	}

	/** Writes a passage of sentences that each have sources of their own. */
	static String passage(String heading, String anchor, Map<String, List<String>> sentences) {
		return "## " + plain(heading) + " {#" + anchor + "}\n\n" + sentences.entrySet().stream()
				.map(one -> marked(one.getKey(), " [" + String.join(", ", one.getValue()) + "]")).collect(Collectors.joining("\n")) + "\n";
	}

	private static String marked(String sentence, String marks) {
		boolean stopped = STOP.matcher(sentence).find();
		String words = stopped ? sentence.substring(0, sentence.length() - 1) : sentence;
		return plain(words) + marks + (stopped ? sentence.substring(sentence.length() - 1) : ".");
	}

	/** Divides a text into sentences. */
	static List<String> sentences(String text, Language language) {
		String whole = line(text);
		BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
		breaks.setText(whole);
		List<String> sentences = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			String sentence = whole.substring(start, end).strip();
			if (end < whole.length() && SHORTENED.matcher(sentence).matches()) {
				continue;
			}
			if (!sentence.isEmpty()) {
				sentences.add(sentence);
			}
			start = end;
		}
		return sentences;
	}

	/** Returns a text in one line. */
	static String line(String text) {
		return SPACES.matcher(text).replaceAll(" ").strip();
	}

	private static String plain(String text) {
		String escaped = MARKUP.matcher(line(text)).replaceAll("\\\\$0");
		return NUMBERED.matcher(escaped).replaceFirst("$1\\\\$2");
	}
}
