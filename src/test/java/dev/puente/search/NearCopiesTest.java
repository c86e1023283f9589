package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.language.Language;

class NearCopiesTest {

	private static final String SIGNED = "El memorando postal entre Irán y Cuba se firmó en La Habana el 4 de noviembre de 2024 en presencia de ambos ministros.";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			El memorando postal entre Irán y Cuba se firmó en La Habana el 4 de noviembre de 2024, ¡en presencia de ambos ministros!  | true
			En presencia de ambos ministros se firmó en La Habana, el 4 de noviembre de 2024, el Memorando Postal entre Irán y Cuba.  | true
			Granma: el memorando postal entre Irán y Cuba se firmó en La Habana el 4 de noviembre de 2024 en presencia de ambos ministros. | true
			El memorando postal entre Irán y Cuba se firmó en La Habana el 5 de noviembre de 2024 en presencia de ambos ministros.    | false
			El memorando postal entre Irán y Cuba no se firmó en La Habana el 4 de noviembre de 2024 en presencia de ambos ministros. | false
			El memorando postal entre Irán y Cuba se aplazó en La Habana el 4 de noviembre de 2024 en presencia de ambos ministros.   | false
			El memorando postal se firmó en La Habana.                                                                                | false
			""")
	void tellsCopiesFromWhatDiffers(String other, boolean copy) {
		NearCopies copies = new NearCopies();
		assertThat(copies.sayTheSame(SIGNED, other)).isEqualTo(copy);
		assertThat(copies.sayTheSame(other, SIGNED)).isEqualTo(copy);
	}

	@Test
	void findsOneOfSeveralCopiesAndFillsTheirPlaces() {
		SearchEngine engine = engine(SIGNED, "Granma: " + SIGNED, "El memorando postal tiene tres artículos.", SIGNED,
				"El memorando postal no tiene anexos.");
		assertThat(engine.find("memorando postal Habana", Optional.empty(), 3).hits()).extracting(Hit::document).hasSize(3)
				.contains("2", "4").containsAnyOf("0", "1", "3");
	}

	/** What copies would have taken the place of is looked at only as far as places are free. */
	@Test
	void findsNoMoreThanWanted() {
		SearchEngine engine = engine("El memorando postal tiene tres artículos.", "El memorando postal no tiene anexos.",
				"El memorando postal se firmó en La Habana.", "Un memorando postal vence en 2029.");
		assertThat(engine.find("memorando postal", Optional.empty(), 2).hits()).hasSize(2);
	}

	@Test
	void keepsWhatDiffersInANumber() {
		SearchEngine engine = engine("En la feria de 2024 hubo 700 empresas de 63 países.",
				"En la feria de 2025 hubo 750 empresas de 63 países.");
		assertThat(engine.find("empresas en la feria", Optional.empty(), 3).hits()).hasSize(2);
	}

	@Test
	void findsPersianCopies() {
		SearchEngine engine = engine("نمایشگاه هاوانا در اکسپوکوبا برگزار می‌شود.", "نمايشگاه هاوانا در اكسپوكوبا برگزار مي‌شود!",
				"نمایشگاه هاوانا در اکسپوکوبا برگزار نمی‌شود هرگز.");
		assertThat(engine.find("نمایشگاه هاوانا", Optional.empty(), 3).hits()).extracting(Hit::document).containsExactlyInAnyOrder("0",
				"2");
	}

	private static SearchEngine engine(String... texts) {
		return SearchEngine.of(IntStream.range(0, texts.length).mapToObj(i -> new IndexPassage(Integer.toString(i), "a",
				texts[i].charAt(0) > 'z' ? Language.FA : Language.ES, "", texts[i])).toList(), WordKnowledge.of(List.of()));
	}
}
