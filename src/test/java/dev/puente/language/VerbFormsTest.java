package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbFormsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			گفتن    | می‌گوید
			نوشتن   | نوشته
			نوشتن   | بنویسند
			رسیدن   | می‌رسد
			پذیرفتن | نپذیرفت
			ساختن   | ساختند
			""")
	void findsPersianForms(String infinitive, String form) {
		assertThat(VerbForms.persian(infinitive)).contains(Tokens.of(form).getFirst().stem());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			decir     | dijo
			hacer     | hicieron
			proponer  | propuso
			producir  | produjo
			incluir   | incluye
			firmar    | firmaron
			establecer | establece
			escribir  | escrito
			sentarse  | sentaron
			volver    | vuelven
			devolver  | devuelto
			prever    | previsto
			""")
	void findsSpanishForms(String infinitive, String form) {
		assertThat(VerbForms.spanish(infinitive)).contains(Tokens.of(form).getFirst().stem());
	}
}
