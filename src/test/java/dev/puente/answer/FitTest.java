package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			WHEN     | Se firmó el 4 de noviembre de 2024.     | Se firmó en La Habana.
			WHEN     | در ۱۴ آبان ۱۴۰۳ امضا شد.                | در هاوانا امضا شد.
			HOW_MANY | Participaron 23 países.                 | Se firmó el 4 de noviembre de 2024.
			HOW_MANY | ۲۳ کشور شرکت کردند.                     | در ۱۴ آبان ۱۴۰۳ امضا شد.
			WHO      | El ministro de Comunicaciones asistió.  | La feria se celebró.
			WHO      | وزیر ارتباطات آمد.                      | نمایشگاه برگزار شد.
			WHERE    | Se reunieron en el recinto ExpoCuba.    | Se reunieron en 2024.
			WHERE    | در اکسپوکوبا برگزار شد.                 | در ۱۴۰۳ برگزار شد.
			""")
	void prefersTheFormThatIsAskedFor(Asked asked, String fitting, String other) {
		assertThat(Fit.of(asked, fitting)).isGreaterThan(Fit.of(asked, other));
	}

	@ParameterizedTest
	@CsvSource({"WHEN,Fechas de la feria,Cifras", "HOW_MANY,Cifras de la feria,Fechas", "HOW_TO,Pasos para exponer,Cifras",
			"WHERE,محل نمایشگاه,آمار", "WHO,شرکت‌کنندگان نشست,محل", "WHEN,زمان برگزاری,محل"})
	void prefersTheHeadingThatAnnouncesIt(Asked asked, String announcing, String other) {
		assertThat(Fit.ofHeading(asked, announcing)).isGreaterThan(Fit.ofHeading(asked, other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			true  | En la feria hubo 700 empresas.
			true  | Se envía 20 días antes de la feria.
			true  | Cuba tiene dos cables submarinos.
			true  | تا ۲۰ روز پیش از نمایشگاه پرداخت می‌شود.
			true  | فیهاو پنج روز است.
			false | El ministro llegó con una delegación.
			false | وزیر با یک هیئت آمد.
			false | El 23 de enero de 2024 se habló de satélites.
			false | در ۳ بهمن ۱۴۰۲ (۲۳ ژانویه ۲۰۲۴) از ماهواره سخن گفت.
			""")
	void knowsNumbersThatAreNoDates(boolean given, String sentence) {
		assertThat(Fit.givesANumber(sentence)).isEqualTo(given);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			true  | Los temas fueron la inteligencia artificial, la economía digital y el correo.
			true  | موضوع‌ها هوش مصنوعی، اقتصاد دیجیتال و پست بود.
			false | El ministro firmó un acuerdo en La Habana.
			false | وزیر در هاوانا توافقی امضا کرد.
			""")
	void knowsASentenceThatIsAList(boolean list, String sentence) {
		assertThat(Fit.enumerates(sentence)).isEqualTo(list);
	}
}
