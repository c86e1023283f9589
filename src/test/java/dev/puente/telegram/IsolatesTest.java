package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class IsolatesTest {

	private static final List<String> PIECES = List.of("ایران", " و ", "FIHAV", " 2025", " (", ")", ". ", "، ", "\n", "+53 7", "2024-11-05",
			"می‌روند", "https://fihav.cu/a?b=1", "😀",
			"\u2068", "\u2069", "\u202E", "Ñandú", "۱۴۰۳/۰۸/۱۴", "5G", "C++", "«", "»");

	/** ⟦ and ⟧ stand for FSI and PDI. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"FIHAV 2025 در هاوانا برگزار شد.|⟦FIHAV 2025⟧ در هاوانا برگزار شد.",
			"نمایشگاه (Feria Internacional de La Habana) بزرگ است.|نمایشگاه (⟦Feria Internacional de La Habana⟧) بزرگ است.",
			"به ETECSA (Empresa de Telecomunicaciones) بنویسید|به ⟦ETECSA (Empresa de Telecomunicaciones)⟧ بنویسید",
			"نشانی https://fihav.cu/a?b=1.|نشانی ⟦https://fihav.cu/a?b=1⟧.", "شبکهٔ 5G و C++ است|شبکهٔ ⟦5G⟧ و ⟦C++⟧ است",
			"تاریخ 2024-11-05 بود|تاریخ ⟦2024-11-05⟧ بود", "تلفن +53 7 123-45 است|تلفن ⟦+53 7 123-45⟧ است",
			"«وزیر ارتباطات» در ۱۴۰۳/۰۸/۱۴|«وزیر ارتباطات» در ۱۴۰۳/۰۸/۱۴"})
	void wrapsForeignRunsInPersian(String text, String expected) {
		assertThat(shown(Isolates.in(Language.FA, text))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"La palabra پل significa puente.|La palabra ⟦پل⟧ significa puente.",
			"El ministro (ستار هاشمی) llegó.|El ministro (⟦ستار هاشمی⟧) llegó.",
			"Nada que aislar, 2024-11-05.|Nada que aislar, 2024-11-05."})
	void wrapsForeignRunsInSpanish(String text, String expected) {
		assertThat(shown(Isolates.in(Language.ES, text))).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	void balancesIsolatesOnEveryLineAndKeepsTheText(long seed) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 400; i++) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		for (Language language : Language.values()) {
			String isolated = Isolates.in(language, text.toString());
			assertThat(isolated.replaceAll("[\u2068\u2069]", "")).as("seed %d", seed)
					.isEqualTo(text.toString().replaceAll("[\u2066-\u2069\u202A-\u202E]", ""));
			isolated.lines()
					.forEach(line -> assertThat(line.replaceAll("[^\u2068\u2069]", "")).as("seed %d", seed).matches("(?:\u2068\u2069)*"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"180 y 182, Siboney (manual)|⟦180 y 182, Siboney (manual)⟧", "ایرنا|ایرنا", "2024|2024",
			"خبرگزاری IRNA|خبرگزاری ⟦IRNA⟧"})
	void takesATitleThatIsForeignAsAWholeForOnePiece(String title, String expected) {
		assertThat(shown(Isolates.whole(Language.FA, title))).isEqualTo(expected);
	}

	private static String shown(String text) {
		return text.replace('\u2068', '⟦').replace('\u2069', '⟧');
	}
}
