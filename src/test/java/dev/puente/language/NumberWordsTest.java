package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			dos | 2
			diez | 10
			quince | 15
			dieciséis | 16
			VEINTE | 20
			veintitrés | 23
			treinta | 30
			treinta y uno | 31
			treinta y una | 31
			16.ª | 16
			3.er | 3
			ciento veinte | 120
			doscientos cinco | 205
			dos mil veinticinco | 2025
			mil novecientos sesenta y tres | 1963
			18 mil | 18000
			سی و یک | 31
			سی و یکمین | 31
			صد و سی | 130
			دویست و پنجاه و سه | 253
			دو هزار و بیست و چهار | 2024
			هزار و چهارصد و سه | 1403
			۱۸ هزار | 18000
			cuarenta y dos | 42
			noventa y nueve | 99
			cien | 100
			primero | 1
			primera | 1
			primer | 1
			segunda | 2
			tercer | 3
			cuartos | 4
			quinta | 5
			sexto | 6
			séptima | 7
			octavo | 8
			novena | 9
			décimo | 10
			undécima | 11
			duodécimo | 12
			decimotercera | 13
			decimosexta | 16
			decimoctava | 18
			vigésimo | 20
			trigésima | 30
			cuadragésima | 40
			cuadragésimo segundo | 42
			سی‌امین | 30
			16ª | 16
			1er | 1
			3ra | 3
			XVI | 16
			XVIII | 18
			XL | 40
			XLI | 41
			LXIX | 69
			دو | 2
			سه | 3
			ده | 10
			هجده | 18
			هژده | 18
			بیست | 20
			سی‌ام | 30
			چهل | 40
			چهلم | 40
			چهل و یک | 41
			چهل و یکم | 41
			بیست و سه | 23
			نود و هشت | 98
			صد | 100
			اول | 1
			اولین | 1
			نخستین | 1
			دومین | 2
			سومین | 3
			چهارم | 4
			پنجمین | 5
			شانزدهم | 16
			شانزدهمین | 16
			بیستم | 20
			هجدهمین | 18
			۱۶ | 16
			١٦ | 16
			۱۸٬۷۴۰ | 18740
			18 740 | 18 740
			18.740 | 18740
			""")
	void readsNumbersHoweverTheyAreWritten(String text, String digits) {
		assertThat(words(text)).isEqualTo(digits);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			un acuerdo | un acuerdo
			una vez | una vez
			vi la feria | vi la feria
			mil | mil
			civil | civil
			هزار | هزار
			20 por ciento | 20 por ciento
			آی سی تی | ای سی تی
			سی نفر | سی نفر
			نه | نه
			این | این
			یک | یک
			دهه | دهه
			el 5 y el 8 | el 5 y el 8
			20 y 3 | 20 y 3
			""")
	void leavesOtherWordsAlone(String text, String words) {
		assertThat(words(text)).isEqualTo(words);
	}

	private static String words(String text) {
		return Tokens.of(text).stream().map(Token::word).collect(Collectors.joining(" "));
	}
}
