package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			تفاهم‌نامه‌های پستی         | تفاهمنامه پست
			تفاهمنامه‌هاي پستي          | تفاهمنامه پست
			شرکت‌هایی / شرکتهایی        | شرکت شرکت
			نمایندگان                   | نماینده
			کوبایی ایرانی               | کوبا ایران
			می‌شود نمی‌شود              | شود شود
			۱۸٬۷۴۰ متر                  | 18740 متر
			نمایشگاه۲۰۲۵                | نمایشگاه 2025
			شانزدهمین نشست              | 16 نشست
			چهل و یکمین دوره            | 41 دوره
			آبان أبان ٱبان              | ابان ابان ابان
			مسئول مسؤول                 | مسیول مسوول
			ﻧﻤﺎﯾﺸﮕﺎﻩ                    | نمایشگاه
			تـــهران                    | تهران
			كتاب يك مكتبة               | کتاب یک مکتبه
			خانۀ خانهٔ خانه‌ی           | خانه خانه خانه
			می‌روم نمی‌روم              | روم روم
			تفاهم¬نامه تفاهمنامه        | تفاهمنامه تفاهمنامه
			کتابهایشان کتاب‌هایشان      | کتاب کتاب
			بزرگترین بزرگ‌ترین          | بزرگ بزرگ
			٢٠٢٤ ۲۰۲۴ 2024              | 2024 2024 2024
			سی و یک                     | 31
			دو هزار و بیست و چهار       | 2024
			گرم‌کن                      | گرمکن
			""")
	void stemsPersian(String text, String stems) {
		assertThat(stems(text)).isEqualTo(stems);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			participación participar participantes | particip particip particip
			ministro ministra ministros            | ministr ministr ministr
			Cooperación COOPERACION                | cooper cooper
			XVI 16.ª decimosexta xvi 16ta          | 16 16 16 16 16
			cuadragésima primera                   | 41
			treinta y uno                          | 31
			una feria                              | una feri
			18 740 18.740 18,740                   | 18740 18740 18740
			fihav2025 G77 4G                       | fihav 2025 g77 4g
			año España                             | ano espan
			Qué quién cómo                         | que quien como
			firmarlo firmarlas firmándolo          | firm firm firm
			recomiendan recomendar                 | recomend recomend
			EE. UU. EEUU                           | ee uu eeuu
			luces luz voces voz                    | luz luz voz voz
			dos mil veinticinco                    | 2025
			ciento veinte                          | 120
			3.er 1.º                               | 3 1
			""")
	void stemsSpanish(String text, String stems) {
		assertThat(stems(text)).isEqualTo(stems);
	}

	@ParameterizedTest
	@CsvSource({"رؤسای وزرا,رییس وزیر", "اسناد مناطق,سند منطقه", "موضوعات اعضای جوایز,موضوع عضو جایزه", "نتایج‌شان دلایل,نتیجه دلیل",
			"نشست نهم,نشست 9"})
	void readsBrokenPluralsAndOrdinals(String text, String stems) {
		assertThat(Tokens.of(text)).extracting(Token::stem).containsExactly(stems.split(" "));
	}

	@ParameterizedTest
	@CsvSource({"año AÑO año ano,ano ano ano ano,año año año ano", "España Íñigo,espana inigo,españa iñigo",
			"caña ٢٠٢٤ ñ,cana 2024 n,caña 2024 ñ"})
	void keepsTheEnyeBesideTheWord(String text, String words, String written) {
		assertThat(Tokens.of(text)).extracting(Token::word).containsExactly(words.split(" "));
		assertThat(Tokens.of(text)).extracting(Token::written).containsExactly(written.split(" "));
	}

	@Test
	void keepsThePartsOfCompounds() {
		assertThat(Tokens.of("تفاهم‌نامه").getFirst().parts()).containsExactly("تفاهم", "نامه");
	}

	@Test
	void findsYearsOfBothCalendars() {
		assertThat(Tokens.of("1403 ۲۰۲۴ 1800 12345")).extracting(Token::year).containsExactly(true, true, false, false);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void takesAnyString(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < 500; i++) {
			String text = random.ints(random.nextInt(60), 0, 0x3000)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.append((char) (0xD800 + random.nextInt(0x800))).toString();
			List<Token> tokens = Tokens.of(text);
			assertThat(tokens).as("seed %d, text %s", seed, text).allSatisfy(token -> assertThat(token.stem()).isNotEmpty());
		}
	}

	private static String stems(String text) {
		return String.join(" ", Tokens.of(text).stream().map(Token::stem).toList());
	}
}
