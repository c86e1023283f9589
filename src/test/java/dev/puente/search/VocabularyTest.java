package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class VocabularyTest {

	private static final Vocabulary WORDS = new Vocabulary(PassageIndex.of(List.of(
			new IndexPassage("a", "a", Language.ES, "Memorando",
					"El ministro Khatibzadeh firmó el memorando postal en La Habana; acudieron 2024 visitantes a la feria."),
			new IndexPassage("b", "a", Language.ES, "Feria", "La feria de La Habana se celebra en ExpoCuba."),
			new IndexPassage("c", "a", Language.FA, "تفاهم‌نامه", "تفاهم‌نامهٔ پستی در نمایشگاه هاوانا امضا شد."))));

	@ParameterizedTest
	@CsvSource({"memorndo,memorando", "memroando,memorando", "ministo,ministro", "mnistro,ministro", "habanna,habana", "postla,postal",
			"expocuva,expocuba", "تفاهنمامه,تفاهمنامه", "نمایشکاه,نمایشگاه", "هاوانآ,هاوانا", "jatibzade,khatibzadeh"})
	void repairsSlips(String typed, String meant) {
		assertThat(WORDS.repairs(dev.puente.language.TextFolding.fold(typed))).isNotEmpty().first()
				.satisfies(repair -> assertThat(repair.word()).isEqualTo(meant))
				.satisfies(repair -> assertThat(repair.likeness()).isGreaterThan(0).isLessThanOrEqualTo(1));
	}

	@ParameterizedTest
	@ValueSource(strings = {"2025", "3 a", "fer", "submarino", "خودرو", "xyzxyzxyz", ""})
	void leavesNumbersShortAndOtherWordsAlone(String typed) {
		assertThat(WORDS.repairs(typed)).isEmpty();
	}

	@Test
	void weighsRareWordsMoreThanCommonOnes() {
		assertThat(WORDS.weight("nada")).isGreaterThan(WORDS.weight(stem("memorando")));
		assertThat(WORDS.weight(stem("memorando"))).isGreaterThan(WORDS.weight(stem("feria")));
	}

	@Test
	void knowsWordsAndStems() {
		assertThat(WORDS.holdsWord("memorando")).isTrue();
		assertThat(WORDS.holdsStem(stem("memorandos"))).isTrue();
		assertThat(WORDS.holdsWord("submarino")).isFalse();
	}

	private static String stem(String word) {
		return dev.puente.language.Tokens.of(word).getFirst().stem();
	}
}
