package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalutationTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hola amigos quiero saber de la feria FIHAV 2024 | quiero saber de la feria FIHAV 2024
			¡Hola, amigo! ¿Cuándo es FIHAV? | ¿Cuándo es FIHAV?
			Buenas tardes, estimados señores: ¿dónde está Pabexpo? | ¿dónde está Pabexpo?
			Saludos a todos, ¿qué es ETECSA? | ¿qué es ETECSA?
			سلام دوستان quiero saber de FIHAV | quiero saber de FIHAV
			سلام، وقت بخیر دوستان عزیز، نمایشگاه کی است؟ | نمایشگاه کی است؟
			درود بر شما | درود بر شما
			سلام خدمت همکاران محترم. فیهاو چیست؟ | فیهاو چیست؟
			""")
	void takesAwayWhomAMessageGreets(String message, String asked) {
		assertThat(Salutation.removed(message)).isEqualTo(asked);
	}

	@ParameterizedTest
	@ValueSource(strings = {"hola amigos", "سلام دوستان", "¿Son amigos Cuba e Irán?", "¿Qué es la Asociación de Amistad?",
			"Hola señor Hashemi Sitar",
			"hola, ¿qué hizo la hermandad de todos?", "انجمن دوستی ایران و کوبا چیست؟", "سلام دوستی ایران و کوبا",
			"Hermanos: ¿y la feria?"})
	void leavesWhatIsAskedAbout(String message) {
		assertThat(Salutation.removed(message)).isEqualTo(message);
	}
}
