package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import tools.jackson.databind.json.JsonMapper;

class RemarksTest {

	private final Messages messages = new Messages();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ES | ¿Quién es el ministro? | El ministro es Hashemi. | Respuesta según los documentos revisados hasta el
			FA | وزیر کیه؟ | وزیر هاشمی است. | این پاسخ بر پایهٔ سندهای بررسی‌شده تا
			ES | ¿Cuándo es la próxima feria? | La feria será en noviembre. | Respuesta según los documentos revisados hasta el
			""")
	void saysAsOfWhenForOfficesAndPlans(Language language, String question, String sentence, String note) {
		assertThat(notes(language, question, sentence)).singleElement().asString().startsWith(note);
	}

	@Test
	void saysNoDateWhereNothingMayHaveChanged() {
		Document memorandum = KnowledgeFolder.at(Path.of("knowledge")).read().documents().stream()
				.filter(document -> document.kind() == Document.Kind.AGREEMENT).findFirst().orElseThrow();
		Evidence rule = Sentences.passage("one", Language.ES, 1, "Se firmó en 2024.").getFirst();
		Evidence agreement = new Evidence(memorandum, rule.passage(), rule.text(), rule.held(), rule.form(), 0,
				new double[Signal.values().length],
				rule.likeness(), 1, true);
		assertThat(Remarks.of("¿Cuándo se firmó?", Asked.WHEN, List.of(), List.of(agreement), List.of(agreement), List.of(), messages,
				Language.ES).notes()).isEmpty();
	}

	@Test
	void tellsThatSourcesDiffer() {
		assertThat(notes(Language.ES, "¿Cuántas empresas?", "Las cifras no coinciden: 700 según EFE y 750 según Pabexpo."))
				.contains(messages.text(Language.ES, "answer.differ"));
		assertThat(notes(Language.FA, "چند شرکت؟", "شمار شرکت‌ها در منابع یکسان نیست.")).contains(
				messages.text(Language.FA, "answer.differ"));
	}

	@Test
	void leavesNotesOutRatherThanRunOver() {
		assertThat(notes(Language.ES, "¿Quién es el ministro?", "x".repeat(860))).isEmpty();
	}

	@Test
	void putsTheOpeningBeforeTheSentences() {
		Grounded answer = new Grounded(Language.ES, List.of(new CitedSentence("Hubo feria.", List.of(1))), List.of(),
				List.of("Sí.", "Nota."),
				List.of(), LocalDate.EPOCH, 1, List.of("Sí."));
		assertThat(answer.text()).isEqualTo("Sí. Hubo feria. Nota.");
		assertThat(answer.opening()).containsExactly("Sí.");
		assertThat(answer.closing()).containsExactly("Nota.");
	}

	@Test
	void readsAnswersKeptBeforeThereWereOpenings() {
		String kept = """
				{"language":"ES","sentences":[],"citations":[],"notes":["Nota."],"choices":[],"asOf":"2026-01-01","generation":1}""";
		assertThat(JsonMapper.builder().build().readValue(kept, Grounded.class).closing()).containsExactly("Nota.");
	}

	private List<String> notes(Language language, String question, String sentence) {
		List<Evidence> evidence = Sentences.passage("one", language, 1, sentence);
		return Remarks.of(question, Asked.of(question), List.of(), evidence, evidence, List.of(), messages, language).notes();
	}
}
