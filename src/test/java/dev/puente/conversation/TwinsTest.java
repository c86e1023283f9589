package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Citation;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Validity;
import dev.puente.language.Language;

class TwinsTest {

	private static final Citation SIGNED = citation("Firmaron el memorando.");

	private final Generation generation = generation("Firmaron el memorando.", "El texto no se publicó.");

	@Test
	void findsTheSentenceThatStandsAtTheSamePlace() {
		assertThat(Twins.of(generation, SIGNED, Language.FA)).contains("تفاهم‌نامه را امضا کردند.");
		assertThat(Twins.of(generation, citation("El texto no se publicó."), Language.FA)).contains("متن آن منتشر نشد.");
	}

	@Test
	void givesTheSameAnswerInTheOtherLanguage() {
		Grounded answer = new Grounded(Language.ES, List.of(new CitedSentence("Firmaron el memorando.", List.of(1))), List.of(SIGNED),
				List.of("nota"), List.of(), LocalDate.of(2026, 11, 22), 1);
		assertThat(Twins.of(generation, answer, Language.FA)).hasValueSatisfying(twin -> {
			assertThat(twin.text()).isEqualTo("تفاهم‌نامه را امضا کردند.");
			assertThat(twin.citations()).singleElement().satisfies(citation -> {
				assertThat(citation.quote()).isEqualTo("تفاهم‌نامه را امضا کردند.");
				assertThat(citation.language()).isEqualTo(Language.FA);
				assertThat(citation.publisher()).isEqualTo("IRNA");
			});
		});
	}

	@Test
	void findsNoTwinOfWhatTheDocumentNoLongerSays() {
		Generation changed = generation("Firmaron otro memorando.", "El texto no se publicó.");
		assertThat(Twins.of(changed, SIGNED, Language.FA)).isEmpty();
		assertThat(Twins.holds(changed, SIGNED)).isFalse();
		assertThat(Twins.holds(generation, SIGNED)).isTrue();
		assertThat(Twins.holds(new Generation(2, List.of()), SIGNED)).isFalse();
	}

	private static Citation citation(String quote) {
		return new Citation(1, "memo", 1, "signing", Language.ES, "Nota", "IRNA", Optional.empty(), Optional.empty(), quote);
	}

	private static Generation generation(String... spanish) {
		Passage passage = new Passage("signing", Map.of(Language.ES, text(spanish), Language.FA,
				text("تفاهم‌نامه را امضا کردند.", "متن آن منتشر نشد.")));
		Validity validity = new Validity(Validity.Status.IN_FORCE, PartialDate.parse("2026-11-22"), Optional.empty(), Optional.empty(),
				Optional.empty());
		return new Generation(1, List.of(new Document("memo", 1, Document.Kind.AGREEMENT, Map.of(Language.ES, "Memorando"),
				new Document.Dates(Optional.empty(), Optional.empty(), Optional.empty()), validity, "", List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(passage))));
	}

	private static Passage.Text text(String... sentences) {
		return new Passage.Text("Firma", List.of(sentences).stream().map(one -> new Passage.Sentence(one, List.of("S1"))).toList());
	}
}
