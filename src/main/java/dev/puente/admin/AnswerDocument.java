package dev.puente.admin;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.puente.knowledge.DocumentText;
import dev.puente.language.Language;

/** An answer that staff wrote, as a document of kind {@code answer}. */
final class AnswerDocument {

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
				? List.of(new AnswerSource(publisher, PassageMarkdown.line(question), "", today.toString(), language.code()))
				: sources;
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("id", id);
		head.put("kind", "answer");
		head.put("title", Map.of(language.code(), PassageMarkdown.line(question)));
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
		return PassageMarkdown.of(question, "answer", text, language,
				IntStream.rangeClosed(1, sources).mapToObj(number -> "S" + number).toList());
	}
}
