package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersianVerbsTest {

	private static final PersianVerbs VERBS = new PersianVerbs(
			List.of("گرفتن", "فرستادن", "پرداختن", "بستن", "رسیدن", "فهمیدن", "دیدن"));

	@ParameterizedTest
	@CsvSource({"گرفتن, گرفتن", "میگیریم, گرفتن", "بگیرم, گرفتن", "بگیره, گرفتن", "نمیگیرن, گرفتن", "نگیرید, گرفتن", "گرفته, گرفتن",
			"گرفتند, گرفتن",
			"نگرفت, گرفتن", "گیرد, گرفتن", "بفرستین, فرستادن", "میفرستند, فرستادن", "فرستادیم, فرستادن", "بپردازیم, پرداختن", "ببندم, بستن",
			"میرسه, رسیدن", "برسد, رسیدن", "نفهمیدم, فهمیدن", "میفهمن, فهمیدن", "ببینم, دیدن"})
	void leadsAFormToItsInfinitive(String form, String infinitive) {
		assertThat(VERBS.infinitive(form)).contains(infinitive);
	}

	@ParameterizedTest
	@ValueSource(strings = {"گیر", "بند", "نمایشگاه", "کوبا", "میز", "بازار", "نامه", "", "ن", "می"})
	void leavesOtherWordsAlone(String word) {
		assertThat(VERBS.infinitive(word)).isEmpty();
	}

	@Test
	void knowsOnlyTheVerbsGiven() {
		assertThat(new PersianVerbs(List.of("کتاب", "ن")).infinitive("بگیرم")).isEmpty();
	}
}
