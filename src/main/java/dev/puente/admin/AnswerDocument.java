package dev.puente.admin;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.puente.knowledge.DocumentText;
import dev.puente.language.Language;

/** An answer that staff wrote, as a document of kind {@code answer}. */
final class AnswerDocument {

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");
	/** What Markdown would take for markup. */
	private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#|~{}+=()!-]");
	private static final Pattern NUMBERED = Pattern.compile("^(\\d+)([.)])");
	private static final Pattern STOP = Pattern.compile("[.!?؟…]$");

	private AnswerDocument() {
	}

	/**
	 * Writes the document.
	 *
	 * @param id of the document
	 * @param question what was asked, in one line
	 * @param sources where the answer comes from; none = the publisher itself
	 * @param publisher who answers
	 * @param today the day of the answer
	 */
	static DocumentText of(String id, String question, Language language, String text, List<AnswerSource> sources, String publisher,
			LocalDate today) {
		List<AnswerSource> named = sources.isEmpty()
				? List.of(new AnswerSource(publisher, line(question), "", today.toString(), language.code()))
				: sources;
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("id", id);
		head.put("kind", "answer");
		head.put("title", Map.of(language.code(), line(question)));
		head.put("dates", Map.of("published", today.toString()));
		head.put("validity", Map.of("status", "in-force", "asOf", today.toString()));
		head.put("issuer", publisher);
		head.put("sources", IntStream.range(0, named.size()).mapToObj(i -> source(i + 1, named.get(i), language)).toList());
		return DocumentText.ofHead(head, Map.of(language, body(question, language, text, named.size())));
	}

	private static Map<String, Object> source(int number, AnswerSource source, Language language) {
		Map<String, Object> written = new LinkedHashMap<>();
		written.put("id", "S" + number);
		written.put("publisher", source.publisher());
		written.put("title", source.title());
		written.put("language", source.language().isEmpty() ? language.code() : source.language());
		if (!source.url().isEmpty()) {
			written.put("url", source.url());
		}
		if (!source.date().isEmpty()) {
			written.put("date", source.date());
		}
		return written;
	}

	private static String body(String question, Language language, String text, int sources) {
		String marks = IntStream.rangeClosed(1, sources).mapToObj(number -> "S" + number).collect(Collectors.joining(", ", " [", "]"));
		String sentences = sentences(text, language).stream().map(sentence -> marked(sentence, marks)).collect(Collectors.joining("\n"));
		return "## " + plain(question) + " {#answer}\n\n" + sentences + "\n";
	}

	private static String marked(String sentence, String marks) {
		boolean stopped = STOP.matcher(sentence).find();
		String words = stopped ? sentence.substring(0, sentence.length() - 1) : sentence;
		return plain(words) + marks + (stopped ? sentence.substring(sentence.length() - 1) : ".");
	}

	private static List<String> sentences(String text, Language language) {
		String whole = line(text);
		BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
		breaks.setText(whole);
		List<String> sentences = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			String sentence = whole.substring(start, end).strip();
			if (!sentence.isEmpty()) {
				sentences.add(sentence);
			}
			start = end;
		}
		return sentences;
	}

	private static String line(String text) {
		return SPACES.matcher(text).replaceAll(" ").strip();
	}

	private static String plain(String text) {
		String escaped = MARKUP.matcher(line(text)).replaceAll("\\\\$0");
		return NUMBERED.matcher(escaped).replaceFirst("$1\\\\$2");
	}
}
