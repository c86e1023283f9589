package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.Document.GoldenQuestion;
import dev.puente.knowledge.Passage.Sentence;
import dev.puente.language.Language;

class GoldenPhrasingsTest {

	private static final Passage.Text TEXT = new Passage.Text("La feria", List.of(sentence("La feria mide 45 metros."),
			sentence("La feria de 2025 duró seis días y la organizó Pabexpo."), sentence("Pabexpo depende de Palco.")));

	@Test
	void knowsTheSentencesThatHoldWhatIsDemanded() {
		GoldenQuestion golden = new GoldenQuestion(Language.ES, "¿Quién organizó la feria de 2025 y de quién depende?",
				List.of(List.of("Pabexpo"), List.of("Palco")));
		assertThat(GoldenPhrasings.of(List.of(golden), Language.ES, TEXT))
				.containsExactly(new Phrasing("¿Quién organizó la feria de 2025 y de quién depende?", List.of(1, 2)));
	}

	@Test
	void leavesOutWhatThePassageDoesNotAnswerByItself() {
		List<GoldenQuestion> questions = List.of(new GoldenQuestion(Language.ES, "¿Quién?", List.of(List.of("Pabexpo"), List.of("EFE"))),
				new GoldenQuestion(Language.FA, "کی؟", List.of(List.of("Pabexpo"))), new GoldenQuestion(Language.ES, "¿Qué?", List.of()));
		assertThat(GoldenPhrasings.of(questions, Language.ES, TEXT)).isEmpty();
	}

	private static Sentence sentence(String text) {
		return new Sentence(text, List.of("S1"));
	}
}
