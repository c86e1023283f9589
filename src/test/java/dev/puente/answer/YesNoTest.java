package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.language.Language;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm;

class YesNoTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			YES     | ¿Participó Irán en FIHAV 2025?           | Irán participó en FIHAV 2025 con un pabellón.
			YES     | participaron empresas iraníes en FIHAV?  | Unas empresas iraníes participaron en FIHAV.
			YES     | ¿Es cierto que se suspendió FIHAV 2024?  | FIHAV 2024 se suspendió el 7 de noviembre de 2024.
			NO      | ¿Se celebró FIHAV 2020?                  | FIHAV 2020 no se celebró por la COVID-19.
			NO      | ¿Hubo feria de La Habana en 2021?        | En 2021 no hubo feria de La Habana.
			UNKNOWN | ¿Hay vuelos directos entre Irán y Cuba?  | No se ha encontrado ninguna fuente sobre vuelos directos entre Irán y Cuba.
			-       | ¿Invitó Irán a Cuba?                     | Cuba invitó a Irán.
			-       | ¿Participó Irán en FIHAV 2025?           | Irán no participó en FIHAV 2024.
			-       | ¿Participó Irán en FIHAV 2025?           | Irán participó en FIHAV 2024.
			-       | ¿Participó Irán en FIHAV 2025?           | Según IRNA, Irán participó en FIHAV 2025.
			-       | ¿Participó solo Irán en FIHAV 2025?      | Irán participó en FIHAV 2025.
			-       | ¿No participó Irán en FIHAV 2025?        | Irán participó en FIHAV 2025.
			-       | ¿Cuándo participó Irán en FIHAV?         | Irán participó en FIHAV.
			-       | ¿Fue en La Habana o en Teherán?          | Fue en La Habana y en Teherán.
			YES     | firmó Irán el memorando?                 | Irán firmó el memorando.
			YES     | estuvo Irán en FIHAV 2025?               | Irán estuvo en FIHAV 2025.
			-       | teléfono de Pabexpo                      | El teléfono de Pabexpo es el 7 202 9011.
			-       | embajador de Cuba en Irán                | El embajador de Cuba en Irán es él.
			YES     | آیا ایران در فیهاو ۲۰۲۵ غرفه داشت؟         | ایران در فیهاو ۲۰۲۵ غرفه داشت.
			YES     | فیهاو ۲۰۲۴ متوقف شد؟                      | فیهاو ۲۰۲۴ به‌سبب طوفان متوقف شد.
			NO      | فیهاو ۲۰۲۰ برگزار شد؟                     | فیهاو ۲۰۲۰ به‌سبب کووید برگزار نشد.
			NO      | ایران در فیهاو ۲۰۲۰ غرفه داره؟             | ایران در فیهاو ۲۰۲۰ غرفه ندارد.
			UNKNOWN | آیا تفاهم‌نامهٔ پستی ایران و کوبا اجرا شده است؟ | از اجرای تفاهم‌نامهٔ پستی ایران و کوبا خبری پیدا نشد.
			-       | فیهاو ۲۰۲۱ برگزار شد؟                     | فیهاو ۲۰۲۰ برگزار نشد.
			-       | فیهاو ۲۰۲۴ کی متوقف شد؟                   | فیهاو ۲۰۲۴ متوقف شد.
			-       | فیهاو ۲۰۲۶ برگزار میشه یا نمیشه؟            | فیهاو ۲۰۲۶ برگزار می‌شود.
			-       | همهٔ شرکت‌ها در فیهاو بودند؟                | شرکت‌ها در فیهاو بودند.
			""")
	void beginsWithYesOrNoOnlyWhereTheSentenceSaysSo(String verdict, String question, String sentence) {
		Language language = question.matches(".*[a-z].*") ? Language.ES : Language.FA;
		Evidence best = Sentences.passage("one", language, 1, sentence).getFirst();
		assertThat(YesNo.of(question, language, best, terms(question)).map(Enum::name).orElse("-")).isEqualTo(verdict);
	}

	private static List<QueryTerm> terms(String question) {
		return Stream.of(Tokens.of(question).toArray(Token[]::new)).filter(token -> !StopWords.contains(token))
				.map(token -> new QueryTerm(token.word(), List.of(new QueryTerm.Variant(List.of(token.stem()), 1, QueryTerm.Origin.TYPED)),
						3,
						true, token.year() ? QueryTerm.Kind.YEAR : QueryTerm.Kind.NOUN))
				.toList();
	}
}
