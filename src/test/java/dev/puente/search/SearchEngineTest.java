package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class SearchEngineTest {

	private static final List<IndexPassage> PASSAGES = List.of(
			passage("post-fa", Language.FA, "تفاهم‌نامهٔ پستی", "تفاهم‌نامهٔ خدمات پستی در آبان ۱۴۰۳ در هاوانا امضا شد."),
			passage("post-es", Language.ES, "Memorando postal",
					"El memorando de servicios postales se firmó en La Habana en noviembre de 2024."),
			passage("fair-fa", Language.FA, "نمایشگاه هاوانا", "نمایشگاه بین‌المللی هاوانا در اکسپوکوبا برگزار می‌شود."),
			passage("fair-es", Language.ES, "Feria de La Habana",
					"La feria se celebra en el recinto ExpoCuba; la 16.ª comisión se reunió en 2017."));
	private static final SearchEngine ENGINE = SearchEngine.of(PASSAGES,
			WordKnowledge.of(List.of(List.of("memorando", "convenio", "acuerdo escrito"))));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			تفاهم نامه پستي                | post-fa
			تفاهمنامه                      | post-fa
			تفاهم‌نامه                     | post-fa
			تفاهنمامه پستی                 | post-fa
			نمايشگاه هاوانا كجاست          | fair-fa
			memorando                      | post-es
			memorndo                       | post-es
			MEMORANDOS POSTALES            | post-es
			convenio                       | post-es
			un acuerdo escrito             | post-es
			feria expocuba                 | fair-es
			XVI comision                   | fair-es
			""")
	void findsWhatIsMeant(String question, String document) {
		assertThat(ENGINE.find(question, Optional.empty(), 5).hits()).first().extracting(Hit::document).isEqualTo(document);
	}

	@Test
	void keepsToTheLanguageAskedFor() {
		assertThat(ENGINE.find("FIHAV ExpoCuba هاوانا", Optional.of(Language.ES), 5).hits()).extracting(Hit::language)
				.containsOnly(Language.ES);
	}

	@Test
	void findsWhatChangedWithoutBeingBuiltAnew() {
		SearchEngine changed = ENGINE.changed(Set.of("post-es", "fair-fa"),
				List.of(passage("post-es", Language.ES, "Memorando postal", "El memorando postal quedó sin efecto; lo dijo el zapatero."),
						passage("new-es", Language.ES, "Zapatos", "El zapatero abrió una tienda.")));

		List<Hit> hits = changed.find("memorando postal", Optional.empty(), 5).hits();
		assertThat(hits).extracting(Hit::document).containsExactly("post-es");
		assertThat(hits.getFirst().text()).contains("sin efecto");
		assertThat(changed.find("zapatero", Optional.of(Language.ES), 5).terms()).extracting(QueryTerm::known).containsExactly(true);
		assertThat(changed.find("zapatero", Optional.of(Language.ES), 5).hits()).extracting(Hit::document)
				.containsExactlyInAnyOrder("post-es", "new-es");
		assertThat(changed.find("نمایشگاه هاوانا", Optional.of(Language.FA), 5).hits()).extracting(Hit::document).doesNotContain("fair-fa");
		assertThat(changed.find("تفاهم‌نامه", Optional.empty(), 5).hits()).extracting(Hit::document).contains("post-fa");
		assertThat(ENGINE.find("memorando postal", Optional.empty(), 5).hits().getFirst().text()).contains("se firmó");
		double parts = changed.explain(changed.find("memorando", Optional.empty(), 1), 1).getFirst().parts().stream()
				.mapToDouble(Explained.Part::score).sum();
		assertThat(parts).isCloseTo(changed.find("memorando", Optional.empty(), 1).hits().getFirst().score(), within(1e-3));
	}

	@Test
	void keepsWhatChangedOpenForAsLongAsItCanBeAsked() {
		SearchEngine changed = ENGINE.changed(Set.of(),
				List.of(passage("new-es", Language.ES, "Zapatos", "El zapatero abrió una tienda.")));
		for (int i = 0; i < 5; i++) {
			System.gc();
			assertThat(changed.find("zapatero", Optional.of(Language.ES), 5).hits()).extracting(Hit::document).containsExactly("new-es");
		}
	}

	@Test
	void passagesBesideTheIndexScoreAsThoseInIt() {
		IndexPassage twin = passage("twin", Language.ES, "Memorando postal",
				"El memorando de servicios postales se firmó en La Habana en diciembre de 2024.");
		assertThat(ENGINE.changed(Set.of(), List.of(twin)).find("memorando postal", Optional.empty(), 2).hits()).extracting(Hit::document)
				.containsExactly("post-es", "twin");
		assertThat(ENGINE.changed(Set.of(), List.of(twin)).find("memorando postal", Optional.empty(), 2).hits())
				.extracting(hit -> Math.round(hit.score() * 1e4)).matches(scores -> scores.getFirst().equals(scores.getLast()));
	}

	@Test
	void tellsWhichWordsItDoesNotKnow() {
		assertThat(ENGINE.find("feria submarino", Optional.empty(), 5).terms()).extracting(QueryTerm::known).containsExactly(true, false);
	}

	@ParameterizedTest
	@ValueSource(strings = {"a AND (b:*?", "\"", "feria~2 +postal^9 [a TO b]", "😀😀", "", " ", "\u0000\u200c", "words:x OR *:*"})
	void takesAnySyntaxAsWords(String text) {
		assertThatCode(() -> ENGINE.find(text, Optional.empty(), 5)).doesNotThrowAnyException();
	}

	@Test
	void takesMoreWordsThanLuceneDoes() {
		String words = IntStream.range(0, 1_000).mapToObj(number -> "palabra" + number).collect(Collectors.joining(" "));

		assertThat(ENGINE.find("feria " + words, Optional.empty(), 5).hits()).isNotEmpty();
		assertThatCode(() -> ENGINE.find("a".repeat(5_000), Optional.empty(), 5)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(longs = {11, 12})
	void takesAnyString(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 300; i++) {
			String text = random.ints(random.nextInt(200), 1, 0x700).mapToObj(Character::toString).collect(Collectors.joining());
			assertThatCode(() -> ENGINE.find(text, Optional.empty(), 5)).as("seed %d: %s", seed, text).doesNotThrowAnyException();
		}
	}

	private static IndexPassage passage(String id, Language language, String title, String text) {
		return new IndexPassage(id, "a", language, title, text);
	}
}
