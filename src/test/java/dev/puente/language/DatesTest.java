package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

	private static final List<String> JALALI = Arrays
			.asList("فروردین,اردیبهشت,خرداد,تیر,مرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند".split(",", -1));
	private static final List<String> GREGORIAN = Arrays
			.asList("ژانویه,فوریه,مارس,آوریل,مه,ژوئن,ژوئیه,اوت,سپتامبر,اکتبر,نوامبر,دسامبر".split(",", -1));

	@ParameterizedTest
	@CsvSource({"2024,11,4,۱۴ آبان ۱۴۰۳ (۴ نوامبر ۲۰۲۴)", "2026,11,22,۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)", "1979,8,8,۱۷ مرداد ۱۳۵۸ (۸ اوت ۱۹۷۹)",
			"2025,3,20,۳۰ اسفند ۱۴۰۳ (۲۰ مارس ۲۰۲۵)", "2025,3,21,۱ فروردین ۱۴۰۴ (۲۱ مارس ۲۰۲۵)", "2024,11,0,آبان و آذر ۱۴۰۳ (نوامبر ۲۰۲۴)",
			"2024,3,0,اسفند ۱۴۰۲ و فروردین ۱۴۰۳ (مارس ۲۰۲۴)", "2024,0,0,۱۴۰۲–۱۴۰۳ (۲۰۲۴)"})
	void writesPersianInBothCalendars(int year, int month, int day, String text) {
		assertThat(Dates.show(year, month, day, Language.FA)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({"2024,11,4,4 de noviembre de 2024", "2024,11,0,noviembre de 2024", "2024,0,0,2024", "1979,8,8,8 de agosto de 1979",
			"1492,10,28,28 de octubre de 1492"})
	void writesSpanishInTheGregorianCalendar(int year, int month, int day, String text) {
		assertThat(Dates.show(year, month, day, Language.ES)).isEqualTo(text);
	}

	@Test
	void agreesWithIcusCalendarOnEveryDayOfTwoCenturies() {
		Calendar persian = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
		NumberFormat digits = NumberFormat.getInstance(new ULocale("fa_IR"));
		digits.setGroupingUsed(false);
		for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
			persian.setTimeInMillis(day.toEpochDay() * 86_400_000L);
			String expected = digits.format(persian.get(Calendar.DATE)) + " " + JALALI.get(persian.get(Calendar.MONTH)) + " "
					+ digits.format(persian.get(Calendar.YEAR)) + " (" + digits.format(day.getDayOfMonth()) + " "
					+ GREGORIAN.get(day.getMonthValue() - 1) + " " + digits.format(day.getYear()) + ")";
			assertThat(Dates.show(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), Language.FA)).isEqualTo(expected);
		}
	}

	@Test
	void namesTheJalaliYearAtTheEndOfAGregorianOne() {
		assertThat(Dates.jalaliYearAtEndOf(2024)).isEqualTo(1403);
		assertThat(Dates.jalaliYearAtEndOf(1979)).isEqualTo(1358);
	}

	@Test
	void writesNumbersInTheDigitsOfTheLanguage() {
		assertThat(Dates.number(2024, Language.FA)).isEqualTo("۲۰۲۴");
		assertThat(Dates.number(1_234_567_890, Language.FA)).isEqualTo("۱۲۳۴۵۶۷۸۹۰");
		assertThat(Dates.number(-2024, Language.ES)).isEqualTo("-2024");
	}

	@Test
	void refusesWhatIsNoDate() {
		assertThatThrownBy(() -> Dates.show(2023, 2, 29, Language.ES)).isInstanceOf(DateTimeException.class);
	}

	@Test
	void writesARangeNamingMonthAndYearOnceWhereTheyAreTheSame() {
		LocalDate first = LocalDate.of(2025, 11, 24);
		assertThat(Dates.range(first, LocalDate.of(2025, 11, 29), Language.ES)).isEqualTo("24 al 29 de noviembre de 2025");
		assertThat(Dates.range(first, LocalDate.of(2025, 11, 29), Language.FA)).isEqualTo("۳ تا ۸ آذر ۱۴۰۴ (۲۴ تا ۲۹ نوامبر ۲۰۲۵)");
		assertThat(Dates.range(first, LocalDate.of(2025, 12, 2), Language.ES)).isEqualTo("24 de noviembre al 2 de diciembre de 2025");
		assertThat(Dates.range(first, LocalDate.of(2026, 1, 2), Language.ES)).isEqualTo("24 de noviembre de 2025 al 2 de enero de 2026");
		assertThat(Dates.range(LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 22), Language.FA))
				.isEqualTo("۲۷ اسفند ۱۴۰۴ تا ۲ فروردین ۱۴۰۵ (۱۸ تا ۲۲ مارس ۲۰۲۶)");
	}
}
