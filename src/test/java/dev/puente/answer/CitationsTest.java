package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.puente.language.Language;

class CitationsTest {

	private final Citations citations = new Citations(Language.ES);

	@Test
	void numbersPlacesInTheOrderOfTheirFirstUse() {
		List<Evidence> one = Sentences.passage("one", Language.ES, 1, "A firmó B.", "C firmó D.");
		Evidence other = Sentences.passage("two", Language.ES, 1, "E firmó F.").getFirst();
		assertThat(citations.cite(other).citations()).containsExactly(1, 2);
		assertThat(citations.cite(one.get(1)).citations()).containsExactly(3, 4);
		assertThat(citations.cite(other).citations()).containsExactly(1, 2);
		assertThat(citations.all()).extracting(Citation::number).containsExactly(1, 2, 3, 4);
		assertThat(citations.all()).extracting(Citation::document).containsExactly("two", "two", "one", "one");
	}

	@Test
	void quotesTheSentenceWordForWord() {
		Evidence evidence = Sentences.passage("one", Language.ES, 1, "A firmó B.").getFirst();
		assertThat(citations.cite(evidence).text()).isEqualTo("A firmó B.");
		assertThat(citations.all()).allSatisfy(citation -> {
			assertThat(citation.quote()).isEqualTo("A firmó B.");
			assertThat(citation.version()).isEqualTo(3);
			assertThat(citation.anchor()).isEqualTo("a");
		}).extracting(Citation::publisher).containsExactly("IRNA", "Granma");
	}
}
