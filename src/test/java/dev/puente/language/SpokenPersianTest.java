package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenPersianTest {

	@ParameterizedTest
	@CsvSource({"سالنا,سالن", "قراردادشو,قرارداد", "شرکتمون,شرکت", "شرکتاشون,شرکت", "سفارتشون,سفارت", "غرفه‌هامونو,غرفه", "محلش,محل",
			"وزیرشون,وزیر",
			"مدارکشو,مدارک", "نمایشگاهه,نمایشگاه", "قبلیش,قبلی", "محصولاتمونو,محصولات", "حضورمون,حضور", "کشورت,کشور", "شرکتا,شرکت",
			"پولو,پول",
			"وزیرا,وزیر", "کارتون,کار", "دفترتونو,دفتر", "تهرون,تهران", "ایرونی,ایرانی", "کوباست,کوبا"})
	void offersTheWrittenForm(String spoken, String written) {
		assertThat(SpokenPersian.bases(TextFolding.fold(spoken).replace("\u200c", ""))).contains(written);
	}

	@Test
	void offersNothingOfShortWords() {
		assertThat(SpokenPersian.bases("کا")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"میخوایم", "نمیتونم", "بگیریم", "ببریم", "میفرستن", "بخریم", "نمیدونم"})
	void recognisesSpokenVerbs(String word) {
		assertThat(SpokenPersian.looksLikeVerb(TextFolding.fold(word))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"هاوانا", "وزیر", "تفاهمنامه", "نمایشگاه", "کوبا", "غرفه"})
	void takesNounsForNoVerbs(String word) {
		assertThat(SpokenPersian.looksLikeVerb(TextFolding.fold(word))).isFalse();
	}
}
