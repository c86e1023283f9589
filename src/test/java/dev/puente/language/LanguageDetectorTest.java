package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.language.LanguageDetector.Written;

class LanguageDetectorTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			وزیر ارتباطات کیه                              | FA
			FIHAV 2025 کی برگزار شد؟                       | FA
			cuando es la feria                             | ES
			¿Qué se firmó?                                 | ES
			fihav 2025                                     | ES
			memorando postal                               | ES
			vazire ertebatate kooba kie                    | FINGLISH
			namayeshgahe havana key bargozar mishe         | FINGLISH
			tafahomname posti chi shod                     | FINGLISH
			when is the havana fair                        | ENGLISH
			who is the minister of communications of cuba  | ENGLISH
			😀😀                                            | OTHER
			1234                                           | OTHER
			سلام دوستان quiero saber de la feria            | MIXED
			قرارداد ETECSA و MINCOM چی بود                  | FA
			""")
	void tellsWhatATextIsWrittenIn(String text, Written expected) {
		assertThat(LanguageDetector.detect(text)).isEqualTo(expected);
	}
}
