package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Citation;
import dev.puente.knowledge.PartialDate;
import dev.puente.language.Language;
import dev.puente.testing.Stored;
import tools.jackson.databind.json.JsonMapper;

/** What a release before this one remembered of talks is read. */
class StoredTalksTest {

	private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void readsTurns() throws IOException {
		Grounded answer = new Grounded(Language.ES, List.of(new CitedSentence("Se firmó en noviembre de 2024.", List.of(1))),
				List.of(new Citation(1, "memo", 2, "signing", Language.ES, "Memorando", "Mehr", Optional.of(PartialDate.parse("2024-11")),
						Optional.of("https://example.org/m"), "El memorando se firmó en noviembre de 2024.")),
				List.of("Sí."), List.of("¿Quién lo firmó?"), LocalDate.parse("2026-11-22"), 3, List.of("Sí."));
		check("turn", new Turn("a1b2c3", "¿Cuándo se firmó?", List.of("¿Qué es el memorando?"), Language.ES, Optional.of(answer),
				List.of("¿Quién lo firmó?"), "up", AT), Turn.class);
		check("turn-without-answer", new Turn("a1b2c4", "¿Y el vuelo?", List.of(), Language.FA, Optional.empty(), List.of(), "", AT),
				Turn.class);
	}

	@Test
	void readsWhatWasSaidBefore() throws IOException {
		check("talk", new Talk(List.of(new Talk.Said("m41", "¿Qué es FIHAV?"), new Talk.Said("m43", "¿Cuándo es?"))), Talk.class);
	}

	@Test
	void readsSubscriptionsAndWordsOfCases() throws IOException {
		check("subscription", new Subscription("telegram:main:7", Language.FA, Set.of("fihav")), Subscription.class);
		check("case-message", new CaseMessage(CaseMessage.From.STAFF, "Zahra", "Ya lo he preguntado.", AT), CaseMessage.class);
	}

	private <T> void check(String name, T stored, Class<T> type) throws IOException {
		assertThat(json.readValue(Stored.newest(name, json.writeValueAsString(stored)), type)).isEqualTo(stored);
	}
}
