package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.answer.Answer;
import dev.puente.answer.Citation;
import dev.puente.knowledge.PartialDate;
import dev.puente.language.Language;

class AnswerJsonTest {

	private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

	private final JsonMapper mapper = JsonMapper.builder().build();

	@Test
	void showsAGroundedAnswerWithEveryNameOfTheContract() {
		Answer answer = new Answer.Grounded(Language.ES, List.of(new Answer.CitedSentence("Se firmó.", List.of(1))),
				List.of(new Citation(1, "doc", 3, "what", Language.ES, "Título", "Granma", Optional.of(PartialDate.parse("2024-11")),
						Optional.empty(), "Se firmó.")),
				List.of("Nota."), List.of("Otra"), AS_OF, 17);
		assertThat(json(answer, Optional.of("c-1"))).isEqualTo(mapper.readTree("""
				{"outcome": "answered", "language": "es", "conversation": "c-1", "text": "Se firmó. Nota.",
				 "sentences": [{"text": "Se firmó.", "citations": [1]}],
				 "citations": [{"n": 1, "document": "doc", "version": 3, "anchor": "what", "language": "es", "title": "Título",
				  "publisher": "Granma", "published": "2024-11", "url": null, "quote": "Se firmó."}],
				 "notes": ["Nota."], "choices": ["Otra"], "nearest": [], "asOf": "2026-11-22", "generation": 17}"""));
	}

	@Test
	void showsWhatIsNearestWhenTheKnowledgeIsSilent() {
		JsonNode json = json(
				new Answer.Unanswered(Language.FA, "نمی‌دانم.", List.of(new Answer.NearestDocument("d", "سند")), List.of(), AS_OF, 1),
				Optional.empty());
		assertThat(json.get("outcome").stringValue()).isEqualTo("unanswered");
		assertThat(json.get("conversation").isNull()).isTrue();
		assertThat(json.get("nearest")).isEqualTo(mapper.readTree("[{\"document\": \"d\", \"title\": \"سند\"}]"));
		assertThat(json.get("sentences").isEmpty()).isTrue();
	}

	@Test
	void offersChoicesWhenAQuestionIsUnclear() {
		JsonNode json = json(new Answer.Clarify(Language.ES, "¿Cuál?", List.of("2024", "2025"), List.of(), AS_OF, 1), Optional.empty());
		assertThat(json.get("outcome").stringValue()).isEqualTo("clarify");
		assertThat(json.get("choices")).isEqualTo(mapper.readTree("[\"2024\", \"2025\"]"));
	}

	@Test
	void saysWhenAPersonIsNeeded() {
		assertThat(json(new Answer.NeedsPerson(Language.ES, "Espere.", List.of(), AS_OF, 1), Optional.empty()).get("outcome").stringValue())
				.isEqualTo("person");
	}

	private JsonNode json(Answer answer, Optional<String> conversation) {
		return mapper.readTree(mapper.writeValueAsBytes(AnswerJson.of(answer, conversation)));
	}
}
