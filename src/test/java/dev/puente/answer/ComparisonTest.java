package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			compara fihav 2025 y 2024                     | fihav y 2024                   | fihav 2025 y
			¿Qué feria tuvo más países, 2022 o 2025?      | ¿que feria cuantos paises, 2022 o ? | ¿que feria cuantos paises, o 2025?
			مقایسه تعداد شرکت‌های فیهاو ۲۰۲۴ و ۲۰۲۵       | چند شرکت های فیهاو 2024 و      | چند شرکت های فیهاو و 2025
			نمایشگاه ۱۴۰۲ بیشتر کشور داشت یا ۱۴۰۴         | نمایشگاه 1402 چند کشور داشت یا | نمایشگاه چند کشور داشت یا 1404
			""")
	void asksForEachYearWhatIsComparedOfBoth(String question, String first, String second) {
		assertThat(Comparison.parts(asked(question)).orElseThrow()).extracting(Question::text).containsExactly(first, second);
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Hubo feria en 2020 y 2021?", "compara las ferias", "کدام شرکت در نمایشگاه ۱۴۰۲ (۲۰۲۳) بود؟",
			"compara fihav 2023, 2024 y 2025",
			"compara fihav 2024 y fihav 2024",
			"¿Cuál fue la deuda, 2.024 o 2,025 pesos?", "فیهاو ۲۰۲۰ و ۲۰۲۱ برگزار شد؟", ""})
	void comparesNothingElse(String question) {
		assertThat(Comparison.parts(asked(question))).isEmpty();
	}

	private static Question asked(String text) {
		return new Question(text, Optional.empty(), List.of());
	}
}
