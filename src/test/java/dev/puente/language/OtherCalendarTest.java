package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class OtherCalendarTest {

	@Test
	void saysAJalaliMonthInGregorianMonths() {
		assertThat(OtherCalendar.of("تفاهم‌نامهٔ دی ۱۴۰۲").get("دی")).containsExactlyInAnyOrder("دسامبر", "diciembre", "ژانویه", "enero");
		assertThat(OtherCalendar.of("تفاهم‌نامهٔ دی ۱۴۰۲").get("1402")).containsExactly("2023", "2024");
	}

	@Test
	void saysAGregorianDayInTheJalaliCalendar() {
		Map<String, java.util.Set<String>> others = OtherCalendar.of("firmado el 22 de enero de 2024");
		assertThat(others.get("enero")).containsExactlyInAnyOrder("ژانویه", "بهمن");
		assertThat(others.get("2024")).containsExactly("1402");
	}

	@Test
	void saysTheDayOfTheMonth() {
		assertThat(OtherCalendar.of("firmado el 4 de noviembre de 2024").get("4")).containsExactly("14");
		assertThat(OtherCalendar.of("در ۱۴ آبان ۱۴۰۳ امضا شد").get("14")).containsExactly("4");
		assertThat(OtherCalendar.of("del 4 al 9 de noviembre de 2024").get("9")).containsExactly("19");
		assertThat(OtherCalendar.of("los 4 ministros en noviembre de 2024")).doesNotContainKey("4");
	}

	@Test
	void saysADayBesideAMonthAlone() {
		assertThat(OtherCalendar.of("el 30 de octubre y noviembre de 2024").get("30")).containsExactly("9");
	}

	@Test
	void saysAYear() {
		assertThat(OtherCalendar.of("¿Qué pasó en 2023?").get("2023")).containsExactly("1401", "1402");
	}

	@Test
	void saysAllYearsOfALongSpan() {
		assertThat(OtherCalendar.of("de 2010 a 2020").get("2010")).containsExactly("1388", "1389", "1390", "1391", "1392", "1393", "1394",
				"1395", "1396", "1397", "1398", "1399");
	}

	@Test
	void leavesAMonthWithoutYearAlone() {
		assertThat(OtherCalendar.of("la feria es en noviembre")).isEmpty();
	}
}
