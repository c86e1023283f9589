package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateMentionsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"در ۱۴ آبان ۱۴۰۳ بود|2024-11-04/2024-11-04", "از ۱۴ تا ۱۹ آبان ۱۴۰۳|2024-11-04/2024-11-09",
			"آبان و آذر ۱۴۰۳|2024-10-22/2024-11-20 2024-11-21/2024-12-20", "پاییز ۱۴۰۳|2024-09-22/2024-12-20",
			"پاییز ۲۰۲۴|2024-09-01/2024-11-30", "۱۴۰۳|2024-03-20/2025-03-20", "۲۴، ۲۷ یا ۲۹ نوامبر ۲۰۲۵|"
					+ "2025-11-24/2025-11-24 2025-11-27/2025-11-27 2025-11-29/2025-11-29",
			"del 31 de octubre al 4 de noviembre de 2016|2016-10-31/2016-11-04", "el 1.º de enero de 2024|2024-01-01/2024-01-01",
			"de julio a septiembre de 2024|2024-07-01/2024-09-30", "invierno de 2024|2024-12-01/2025-02-28",
			"en 2019|2019-01-01/2019-12-31",
			"۳۰ اسفند ۱۴۰۳|2025-03-20/2025-03-20", "۱ فروردین ۱۳۵۸|1979-03-21/1979-03-21", "۱۲ بهمن ۱۳۴۱|1963-02-01/1963-02-01",
			"۳۱ آبان ۱۴۰۳|", "30 de febrero de 2024|"})
	void tellsWhichDaysADateCovers(String text, String spans) {
		assertThat(DateMentions.in(text)).singleElement().satisfies(mention -> assertThat(
				mention.spans().stream().map(span -> span.first() + "/" + span.last()).collect(Collectors.joining(" ")))
				.isEqualTo(spans == null ? "" : spans));
	}

	@ParameterizedTest
	@ValueSource(strings = {"خبرگزاری مهر نوشت", "تیر و دی و مه", "18\u00a0740 paquetes", "۱۸٬۷۴۰ بسته", "mayo y julio", "ley 118",
			"tel. 72710758",
			"قیمت ۲٫۱۵۰۰"})
	void takesNeitherWordsNorQuantitiesForDates(String text) {
		assertThat(DateMentions.in(text)).isEmpty();
	}

	@Test
	void tellsPlaceCalendarAndWhetherTheYearIsNamed() {
		assertThat(DateMentions.in("در ۱۴ آبان ۱۴۰۳ (۴ نوامبر)")).satisfiesExactly(jalali -> {
			assertThat(jalali.calendar()).isEqualTo(DateMention.Calendar.JALALI);
			assertThat(jalali.start()).isEqualTo(3);
			assertThat(jalali.end()).isEqualTo(15);
			assertThat(jalali.yearNamed()).isTrue();
		}, gregorian -> {
			assertThat(gregorian.calendar()).isEqualTo(DateMention.Calendar.GREGORIAN);
			assertThat(gregorian.yearNamed()).isFalse();
		});
	}
}
