package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.puente.language.Token;
import dev.puente.language.Tokens;

class SynonymsTest {

	private final Synonyms synonyms = Synonyms.of(List.of(List.of("convenio", "acuerdo", "acuerdo escrito"), List.of("توافق", "پیمان"),
			List.of("acuerdo", "توافق"), List.of("uno dos tres cuatro cinco seis siete", "siete palabras")), new PhraseReader());

	@Test
	void offersTheOtherFormsOfAGroup() {
		assertThat(others("convenio").getFirst()).containsExactly(stems("acuerdo"), stems("acuerdo escrito"));
	}

	@Test
	void joinsTheGroupsThatAFormStandsIn() {
		assertThat(others("acuerdo").getFirst()).containsExactlyInAnyOrder(stems("convenio"), stems("acuerdo escrito"), stems("توافق"));
	}

	@Test
	void prefersTheLongestPhrase() {
		List<List<List<String>>> found = others("acuerdo escrito");
		assertThat(found.getFirst()).contains(stems("convenio"));
		assertThat(found.get(1)).contains(stems("convenio"));
		assertThat(found.getFirst()).doesNotContain(stems("توافق"));
	}

	@Test
	void knowsInflectedForms() {
		assertThat(others("convenios").getFirst()).contains(stems("acuerdo"));
	}

	@Test
	void knowsNothingOfOtherWordsAndOfVeryLongForms() {
		assertThat(others("feria").getFirst()).isEmpty();
		assertThat(others("siete palabras").getFirst()).isEmpty();
	}

	private List<List<List<String>>> others(String text) {
		return synonyms.found(Tokens.of(text));
	}

	private static List<String> stems(String text) {
		return Tokens.of(text).stream().map(Token::stem).toList();
	}
}
