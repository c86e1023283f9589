package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class JourneyTest {

	private final List<Evidence> spanish = Stream.of(
			Sentences.passage("cuba", Language.ES, 1, "La entrada turística a Cuba se hace con visa electrónica."),
			Sentences.passage("iran", Language.ES, 0.9, "Irán eliminó en 2024 la visa de turismo para los ciudadanos cubanos."),
			Sentences.passage("both", Language.ES, 0.1, "La visa de Irán la pidió también Cuba.")).flatMap(List::stream).toList();
	private final List<Evidence> persian = Stream.of(
			Sentences.passage("cuba", Language.FA, 1, "ورود گردشگری به کوبا با روادید الکترونیکی است."),
			Sentences.passage("iran", Language.FA, 0.9, "ایران روادید گردشگری را برای شهروندان کوبایی لغو کرد."),
			Sentences.passage("both", Language.FA, 0.1, "روادید ایران و کوبا.")).flatMap(List::stream).toList();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			un cubano necesita visa pa ir a iran de turista? | iran
			soy de Cuba y quiero viajar a Teherán, ¿visa?    | iran
			¿Necesita visa un iraní para entrar a Cuba?      | cuba
			visa para la habana                              | cuba
			¿Qué visa necesita un iraní?                     | cuba
			¿Cómo se saca la visa iraní?                     | iran
			ایرانی‌ها ویزا می‌خوان؟                            | cuba
			یه کوبایی برای ایران ویزا می‌خواد؟                | iran
			ایرانی‌ها برای سفر به هاوانا ویزا می‌خوان؟         | cuba
			""")
	void prefersTheCountryThatIsToBeEntered(String question, String wanted) {
		List<Evidence> evidence = question.matches(".*[a-z].*") ? spanish : persian;
		assertThat(Journey.weighed(evidence, question)).extracting(one -> one.document().id()).first().isEqualTo(wanted);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Quién es el ministro de Irán?", "¿Qué visa piden?", "¿Hay viajes entre Irán y Cuba?", "ویزا چقدره؟"})
	void leavesOtherQuestionsAlone(String question) {
		assertThat(Journey.weighed(spanish, question)).isEqualTo(spanish);
	}
}
