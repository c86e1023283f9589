package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.DateMention.Span;
import dev.puente.language.DateMention.Unit;

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
			"en 1500|1500-01-01/1500-12-31", "۱۴۹۹|2120-03-21/2121-03-20", "بهار ۱۵۰۰|1500-03-01/1500-05-31",
			"آبان ۱۴۰۳ و آذر|2024-10-22/2024-11-20 2024-11-21/2024-12-20",
			"noviembre de 2023, enero de 2024 y febrero|2023-11-01/2023-11-30 2024-01-01/2024-01-31 2024-02-01/2024-02-29",
			"del 30 de diciembre de 2024 al 2 de enero|2024-12-30/2025-01-02",
			"del 30 de diciembre al 2 de enero de 2025|2024-12-30/2025-01-02",
			"de diciembre a febrero de 2025|2024-12-01/2025-02-28", "از ۲۸ اسفند ۱۴۰۳ تا ۵ فروردین|2025-03-18/2025-03-25",
			"del 2 de enero al 30 de diciembre de 2024|2024-01-02/2024-12-30",
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

	@ParameterizedTest
	@CsvSource({"۱۴ آبان,2000-11-04", "4 de noviembre,2000-11-04", "۱۲ بهمن,2001-01-31", "29 de febrero,2000-02-29"})
	void putsADayWithoutAYearInto2000Or2001(String text, LocalDate day) {
		assertThat(DateMentions.in(text)).singleElement().satisfies(mention -> {
			assertThat(mention.yearNamed()).isFalse();
			assertThat(mention.spans()).containsExactly(new Span(day, day, Unit.DAY));
		});
	}

	@ParameterizedTest
	@CsvSource({"el 4 de noviembre de 2024,DAY", "noviembre de 2024,MONTH", "otoño de 2024,SEASON", "پاییز ۱۴۰۳,SEASON", "en 2024,YEAR"})
	void tellsInWhichUnitATextCounts(String text, Unit unit) {
		assertThat(DateMentions.in(text)).singleElement()
				.satisfies(mention -> assertThat(mention.spans()).extracting(Span::unit).containsExactly(unit));
	}

	@ParameterizedTest
	@CsvSource({"2024-11-04,2024-11-09,true", "2024-11-06,2024-11-07,true", "2024-11-01,2024-11-30,true", "2024-11-01,2024-11-04,true",
			"2024-11-09,2024-11-12,true", "2024-11-01,2024-11-03,false", "2024-11-10,2024-11-12,false"})
	void overlapsWhatSharesADay(LocalDate first, LocalDate last, boolean overlaps) {
		Span fair = new Span(LocalDate.of(2024, 11, 4), LocalDate.of(2024, 11, 9), Unit.DAY);
		Span other = new Span(first, last, Unit.DAY);
		assertThat(fair.overlaps(other)).isEqualTo(overlaps);
		assertThat(other.overlaps(fair)).isEqualTo(overlaps);
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
