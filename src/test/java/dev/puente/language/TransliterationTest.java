package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {

	private static final double USUAL = 0.6;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			namayeshgah   | نمایشگاه
			ghazvin       | قزوین
			qazvin        | قزوین
			khane         | خانه
			xane          | خانه
			khaneh        | خانه
			khahar        | خواهر
			taavon        | تعاون
			ertebatat     | ارتباطات
			chehel        | چهل
			zhale         | ژاله
			mohandes      | مهندس
			moallem       | معلم
			kooba         | کوبا
			kuba          | کوبا
			raees         | رییس
			vazir         | وزیر
			wazir         | وزیر
			doost         | دوست
			dust          | دوست
			daneshju      | دانشجو
			""")
	void readsTheSpellingsOfFinglish(String latin, String persian) {
		assertThat(Transliteration.skeletons(latin)).contains(Transliteration.skeleton(persian));
		assertThat(Transliteration.cost(latin, persian)).isLessThan(USUAL);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hashemi    | هاشمی
			hachemi    | هاشمی
			arevich    | ارویچ
			jatibzade  | خطیبزاده
			dehqani    | دهقانی
			habana     | هاوانا
			yahromi    | جهرمی
			rodriguez  | رودریگز
			cienfuegos | سینفویگوس
			quesada    | کسادا
			caracas    | کاراکاس
			""")
	void readsNamesAsSpanishWritesThem(String latin, String persian) {
		assertThat(Transliteration.skeletons(latin)).anySatisfy(
				skeleton -> assertThat(skeleton.replace("j", "")).isEqualTo(Transliteration.skeleton(persian).replace("j", "")));
		assertThat(Transliteration.cost(latin, persian)).isLessThan(1.2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bad  | بد   | باز
			name | نامه | نم
			kar  | کار  | کور
			""")
	void tellsTheLikelierWord(String latin, String likelier, String other) {
		assertThat(Transliteration.cost(latin, likelier)).isLessThan(Transliteration.cost(latin, other));
	}
}
