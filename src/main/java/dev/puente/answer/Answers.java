package dev.puente.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Source;
import dev.puente.language.Language;
import dev.puente.search.Hit;
import dev.puente.search.PassageSearch;

/** Stand-in until the real room arrives: says the best passage. */
@Component
public class Answers {

	private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

	private final PassageSearch search;
	private final Knowledge knowledge;

	Answers(PassageSearch search, Knowledge knowledge) {
		this.search = search;
		this.knowledge = knowledge;
	}

	/** Answers a question. */
	public Answer answer(Question question) {
		Language language = question.language().orElseGet(() -> languageOf(question.text()));
		if (question.text().contains("?!")) {
			return new Answer.Clarify(language, language == Language.FA ? "کدام دوره؟" : "¿A qué edición se refiere?",
					List.of("FIHAV 2024", "FIHAV 2025"), List.of(), AS_OF, 1);
		}
		List<Hit> hits = search.search(question.text(), Optional.of(language), 1);
		return hits.isEmpty() ? unanswered(language) : grounded(language, hits.getFirst());
	}

	/** Guesses the language of a text. */
	public Language languageOf(String text) {
		return text.codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6ff) ? Language.FA : Language.ES;
	}

	private Answer unanswered(Language language) {
		List<Answer.NearestDocument> nearest = knowledge.current().documents().stream()
				.map(document -> new Answer.NearestDocument(document.id(), document.titleIn(language))).limit(3).toList();
		return new Answer.Unanswered(language,
				language == Language.FA ? "در اسناد من پاسخی برای این پرسش نیست." : "En mis documentos no hay respuesta a esta pregunta.",
				nearest, List.of(), AS_OF, 1);
	}

	private Answer grounded(Language language, Hit hit) {
		Document document = knowledge.current().document(hit.document()).orElseThrow();
		Passage passage = document.passage(hit.anchor()).orElseThrow();
		Map<String, Citation> citations = new LinkedHashMap<>();
		List<Answer.CitedSentence> sentences = passage.in(language).orElseThrow().sentences().stream()
				.map(sentence -> new Answer.CitedSentence(sentence.text(), sentence.sources().stream().map(id -> citations
						.computeIfAbsent(id, key -> citation(citations.size() + 1, document, passage, language, sentence.text(), key))
						.number())
						.toList()))
				.toList();
		return new Answer.Grounded(language, sentences, List.copyOf(citations.values()),
				List.of(language == Language.FA
						? "این پاسخ بر پایهٔ اسناد تا ۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶) است."
						: "Según los documentos hasta el 22 de noviembre de 2026."),
				List.of(language == Language.FA ? "نمایشگاه هاوانا چیست؟" : "¿Qué es la Feria Internacional de La Habana?"), AS_OF, 1);
	}

	private static Citation citation(int number, Document document, Passage passage, Language language, String quote, String sourceId) {
		Source source = document.source(sourceId).orElseThrow();
		return new Citation(number, document.id(), document.version(), passage.anchor(), language, source.title(), source.publisher(),
				source.date(), source.url(), quote);
	}
}
