package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;

class AcrossLanguagesTest {

	private static final WordKnowledge WORDS = WordKnowledge.read(KnowledgeFolder.packaged());
	private static final SearchEngine SPANISH = engine(Language.ES, List.of(
			"El presidente dijo que la energía no debe ser un arma de presión.",
			"El hospital recibió medicamentos para los niños enfermos.",
			"Aleksandr Novak viajó a Moscú en septiembre.",
			"La empresa exportará azúcar y tabaco a Europa."));
	private static final SearchEngine PERSIAN = engine(Language.FA, List.of(
			"رئیس‌جمهور گفت انرژی نباید ابزار فشار باشد.",
			"بیمارستان برای کودکان بیمار دارو گرفت.",
			"الکساندر نواک در سپتامبر به مسکو سفر کرد.",
			"شرکت شکر و توتون به اروپا صادر می‌کند."));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			انرژی و فشار               | 0
			داروی بیمارستان کودکان     | 1
			نواک به کجا رفت            | 2
			صادرات شکر                 | 3
			anrzhi va feshar           | 0
			daroye bimarestan          | 1
			""")
	void findsSpanishForPersian(String question, String id) {
		assertThat(SPANISH.find(question, Optional.empty(), 3).hits()).first().extracting(Hit::document).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			presión y energía             | 0
			medicamentos para el hospital | 1
			¿Adónde viajó Novak?          | 2
			exportar azúcar               | 3
			""")
	void findsPersianForSpanish(String question, String id) {
		assertThat(PERSIAN.find(question, Optional.empty(), 3).hits()).first().extracting(Hit::document).isEqualTo(id);
	}

	@Test
	void translatesOnlyWhatIsSought() {
		assertThat(SPANISH.find("energía", Optional.of(Language.ES), 3).terms().getFirst().variants())
				.extracting(QueryTerm.Variant::origin).doesNotContain(QueryTerm.Origin.TRANSLATED, QueryTerm.Origin.NAME);
	}

	private static SearchEngine engine(Language language, List<String> texts) {
		return SearchEngine.of(
				java.util.stream.IntStream.range(0, texts.size())
						.mapToObj(i -> new IndexPassage(Integer.toString(i), "a", language, "", texts.get(i))).toList(),
				WORDS);
	}
}
