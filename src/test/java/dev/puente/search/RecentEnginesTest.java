package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.puente.language.Language;

class RecentEnginesTest {

	private final RecentEngines engines = new RecentEngines(() -> WordKnowledge.of(List.of()));

	@Test
	void indexesNothingTwiceThatWasJustIndexed() {
		SearchEngine first = engines.of(List.of(passage("La feria abre en noviembre.")));
		SearchEngine other = engines.of(List.of(passage("La feria cierra en diciembre.")));

		assertThat(engines.of(List.of(passage("La feria abre en noviembre.")))).isSameAs(first);
		assertThat(other.find("diciembre", Optional.empty(), 1).hits()).hasSize(1);
		assertThat(first.find("diciembre", Optional.empty(), 1).hits()).isEmpty();
	}

	@Test
	void tellsWhetherTheyAreTheSameByAllThatIsIndexed() {
		SearchEngine asked = engines.of(List.of(new IndexPassage("d", "a", Language.ES, "Feria", "Abre.", List.of("¿Cuándo abre?"))));

		assertThat(engines.of(List.of(new IndexPassage("d", "a", Language.ES, "Feria", "Abre.", List.of("¿Abre hoy?")))))
				.isNotSameAs(asked);
	}

	private static IndexPassage passage(String text) {
		return new IndexPassage("d", "a", Language.ES, "Feria", text, List.of());
	}
}
