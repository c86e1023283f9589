package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.OptionalInt;
import java.util.Random;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeDatesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
	private static final long DAY = 86_400_000L;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Dónde fue la feria del año pasado?      | ¿Dónde fue la feria del 2025?
			¿dónde fue la feria el año pasado?       | ¿dónde fue la feria 2025?
			kiero ir este año a la feria             | kiero ir 2026 a la feria
			¿Habrá feria el año que viene?           | ¿Habrá feria 2027?
			hace dos años quién fue                  | 2024 quién fue
			qué se firmó el mes pasado               | qué se firmó octubre de 2026
			¿Qué pasó en noviembre pasado?           | ¿Qué pasó en noviembre de 2025?
			el pasado enero                          | enero de 2026
			en el otoño pasado                       | en el otoño de 2025
			en el verano pasado                      | en el verano de 2026
			los años pasados                         | los años pasados
			en los últimos años                      | en los últimos años
			نمایشگاه پارسال کجا بود                  | نمایشگاه 1404 کجا بود
			پارسال آذر چی شد                         | 1404 آذر چی شد
			نمایشگاه امسال                           | نمایشگاه 1405
			سال گذشته چند شرکت اومدن                 | 1404 چند شرکت اومدن
			سال پيش                                  | 1404
			دو سال پیش چی امضا شد                    | 1403 چی امضا شد
			۳ سال قبل                                | 1402
			سال قبل از کرونا                         | سال قبل از کرونا
			سال قبل کرونا                            | سال قبل کرونا
			سال آینده                                | 1406
			آبان گذشته چی امضا شد                    | آبان 1405 چی امضا شد
			دی گذشته                                 | دی 1404
			پاییز گذشته                              | پاییز 1404
			تابستان گذشته                            | تابستان 1405
			ماه پیش                                  | آبان 1405
			ماه آینده                                | دی 1405
			سالن گذشته                               | سالن گذشته
			""")
	void saysRelativeTimesAsDates(String said, String resolved) {
		assertThat(RelativeDates.resolved(said, TODAY, OptionalInt.empty())).isEqualTo(resolved);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			سال ۹۸ نمایشگاه بود؟                     | سال 1398 نمایشگاه بود؟
			سال 98                                   | سال 1398
			سال ۴۰۳                                  | سال 1403
			سال ۰۶                                   | سال 1406
			آبان ۰۳ چی امضا شد                       | آبان 1403 چی امضا شد
			۹ آبان ۹۸                                | ۹ آبان 1398
			آبان ماه ۹۸                              | آبان ماه 1398
			پاییز ۹۵ کجا بود                         | پاییز 1395 کجا بود
			فیهاو ۹۸ چند شرکت داشت                   | فیهاو 1398 چند شرکت داشت
			فیهاو ۰۳                                 | فیهاو 1403
			فیهاو ۲۵                                 | فیهاو 2025
			fihav 25                                 | fihav 2025
			FIHAV '19                                | FIHAV 2019
			¿Cuántos países hubo en la feria del 24? | ¿Cuántos países hubo en la feria 2024?
			la feria de La Habana del 24             | la feria de La Habana 2024
			qué se firmó en el año 19                | qué se firmó en el año 2019
			el año 98                                | el año 1998
			el año 27                                | el año 2027
			""")
	void writesShortYearsOut(String said, String resolved) {
		assertThat(said(said, TODAY)).isEqualTo(resolved);
	}

	@ParameterizedTest
	@ValueSource(strings = {"la feria del 25 al 29 de noviembre", "fihav del 25 de noviembre", "fihav 25-29", "feria del 24 y 25",
			"fihav 25 noviembre", "la feria del 30", "la feria del 2024", "la feria del 24,5", "el año 2019", "fihav 2025", "سال ۲۰ شرکت",
			"فیهاو ۲۵ نوامبر",
			"فیهاو ۲۵ تا ۲۹ نوامبر", "فیهاو ۲۰۲۴", "دو سال ۷۰ شرکت", "3 سال ۶۵", "feria del 28", "سال ۰۷", "آبان ۱۴۰۳", "پاییز ۲۰۲۴",
			"۹۸ شرکت در سال"})
	void takesNoDayOrOtherNumberForAShortYear(String said) {
		assertThat(said(said, TODAY)).isEqualTo(said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2020 | y al año siguiente?     | y 2021?
			2024 | ¿y el año anterior?     | ¿y 2023?
			1403 | سال بعدش چی؟            | 1404 چی؟
			2024 | سال قبلش                | 2023
			2024 | y el año pasado?        | y 2025?
			""")
	void countsFromTheYearOfTheTalkWhereTheQuestionDoes(int talk, String said, String resolved) {
		assertThat(RelativeDates.resolved(said, TODAY, OptionalInt.of(talk))).isEqualTo(resolved);
	}

	@Test
	void countsInBothCalendarsAsIcuDoes() {
		Random random = new Random(5);
		for (int i = 0; i < 3_000; i++) {
			LocalDate day = LocalDate.ofEpochDay(random.nextInt(-10_000, 40_000));
			PersianCalendar persian = new PersianCalendar(TimeZone.GMT_ZONE);
			persian.setTimeInMillis(day.toEpochDay() * DAY);
			int back = random.nextInt(1, 30);
			persian.add(Calendar.YEAR, -back);
			assertThat(said(back + " سال پیش", day)).as("%s", day).isEqualTo(Integer.toString(persian.get(Calendar.YEAR)));
			persian.add(Calendar.YEAR, back);
			assertThat(said("امسال", day)).isEqualTo(Integer.toString(persian.get(Calendar.YEAR)));
			persian.set(Calendar.DAY_OF_MONTH, 1);
			persian.add(Calendar.MONTH, -1);
			assertThat(said("ماه گذشته", day)).as("%s", day).isEqualTo(ascii(format("MMMM y", persian)));
			persian.add(Calendar.MONTH, 2);
			assertThat(said("ماه آینده", day)).as("%s", day).isEqualTo(ascii(format("MMMM y", persian)));
			assertThat(said("hace " + back + " años", day)).isEqualTo(Integer.toString(day.minusYears(back).getYear()));
			assertThat(said("el mes pasado", day)).endsWith(Integer.toString(day.minusMonths(1).getYear()));
		}
	}

	@Test
	void meansTheLastMonthOrSeasonThatIsOver() {
		Random random = new Random(6);
		for (int i = 0; i < 2_000; i++) {
			LocalDate day = LocalDate.ofEpochDay(random.nextInt(0, 40_000));
			for (String period : new String[]{"آبان گذشته", "اسفند گذشته", "زمستان گذشته", "بهار گذشته", "marzo pasado",
					"el pasado diciembre",
					"otoño pasado",
					"invierno pasado"}) {
				var span = DateMentions.in(said(period, day)).getFirst().spans().getFirst();
				assertThat(span.last()).as("%s on %s", period, day).isBefore(day);
				assertThat(span.last()).isAfter(day.minusMonths(15));
			}
		}
	}

	private static String said(String text, LocalDate today) {
		return RelativeDates.resolved(text, today, OptionalInt.empty());
	}

	private static String format(String pattern, PersianCalendar calendar) {
		SimpleDateFormat format = new SimpleDateFormat(pattern, new ULocale("fa_IR@calendar=persian"));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format.format(new Date(calendar.getTimeInMillis() + DAY / 2));
	}

	private static String ascii(String text) {
		return DateGrammar.plain(text);
	}
}
