package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			LATEST | false | ¿Cuál es la última edición de la feria?
			LATEST | false | el acuerdo más reciente con Cuba
			NEXT   | false | ¿Cuándo es la próxima FIHAV?
			NOW    | false | ¿Quién es el ministro actual?
			NOW    | false | ¿Quién fue nombrado y es hoy embajador?
			ANY    | true  | ¿Quién fue ministro antes de Hashemi?
			ANY    | true  | ministro de comunicaciones en 2019
			ANY    | false | ¿Quién es el ministro?
			ANY    | false | el último día de la feria
			LATEST | false | آخرین نمایشگاه کدام است؟
			NEXT   | false | نمایشگاه بعدی کیه
			NOW    | false | سفیر الان کیه؟
			ANY    | true  | قبلش کی بود؟
			ANY    | true  | وزیر ارتباطات در سال ۱۳۹۸
			""")
	void readsWhatAQuestionSaysOfTime(Timing.Wish wish, boolean past, String question) {
		Timing timing = Timing.of(question);
		assertThat(timing.wish()).isEqualTo(wish);
		assertThat(timing.past()).isEqualTo(past);
	}

	@Test
	void takesTheTimeAskedAboutInEitherCalendar() {
		assertThat(Timing.of("¿Quién era ministro en mayo de 2019?").at().orElseThrow().first()).isEqualTo(LocalDate.of(2019, 5, 1));
		assertThat(Timing.of("وزیر دی ۱۴۰۲ کی بود").at().orElseThrow().first()).isEqualTo(LocalDate.of(2023, 12, 22));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en 2020 hubo feria de la habana? | y al año siguiente? | y 2021?
			cuándo fue la feria del año pasado | y el año anterior? | y 2024?
			نمایشگاه ۱۴۰۳ چی شد | سال بعدش چی؟ | 1404 چی؟
			نمایشگاه پارسال چی شد | سال قبلش؟ | 1403؟
			""")
	void countsOnFromTheYearOfTheTalk(String before, String now, String resolved) {
		assertThat(Timing.resolved(new Question(now, Optional.empty(), List.of(before)), TODAY).text()).isEqualTo(resolved);
	}
}
