package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {

	@ParameterizedTest
	@ValueSource(strings = {"el", "Qué", "CUÁNDO", "quién", "hola", "q", "está", "puedo", "از", "که", "است", "می‌خواستم", "ميخوام", "چیه",
			"لطفاً", "سلام",
			"دربارهٔ"})
	void tellNothing(String word) {
		assertThat(StopWords.contains(Tokens.of(word).getFirst())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"ministro", "Cuba", "feria", "firma", "2024", "postal", "کوبا", "وزیر", "نمایشگاه", "پست", "امضا", "۱۴۰۳"})
	void leaveTheSubjectAlone(String word) {
		assertThat(StopWords.contains(Tokens.of(word).getFirst())).isFalse();
	}
}
