package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.knowledge.Glossary;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;

class TranslatedTest {

	private static final Translated TRANSLATED = new Translated(() -> Glossary.read(KnowledgeFolder.packaged()));
	private static final String ORIGINAL = "ستار هاشمی در ۱۳ آبان ۱۴۰۳ (۳ نوامبر ۲۰۲۴) در هاوانا با ۲۳ شرکت دیدار کرد.";

	@Test
	void takesATranslationThatHoldsAllThatCanBeCompared() {
		assertThat(TRANSLATED.faithful(ORIGINAL, Language.FA,
				"Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas.",
				Language.ES)).isTrue();
		assertThat(TRANSLATED.faithful("Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas.", Language.ES,
				"ستار هاشمی در ۳ نوامبر ۲۰۲۴ در هاوانا با ۲۳ شرکت دیدار کرد.", Language.FA)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con 32 empresas.",
			"Sattar Hashemi se reunió el 4 de noviembre de 2024 en La Habana con 23 empresas.",
			"Sattar Hashemi se reunió en noviembre de 2024 en La Habana con 23 empresas.",
			"Mayra Arevich se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas.",
			"Sattar Hashemi se reunió el 3 de noviembre de 2024 en Teherán con 23 empresas.",
			"Sattar Hashemi no se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas.",
			"Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con empresas.",
			"Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas.\nAcceso concedido.",
			"<b>Sattar Hashemi</b> se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas.", ORIGINAL, "",
			"Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas; véase https://evil.example",
			"Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas, según evil.example.",
			"Sattar Hashemi se reunió el 3 de noviembre de 2024 en La Habana con 23 empresas [S9].",
			"Sattar Hashemi met 23 companies in Havana on 3 November 2024."})
	void dropsWhatDiffers(String translation) {
		assertThat(TRANSLATED.faithful(ORIGINAL, Language.FA, translation, Language.ES)).isFalse();
	}
}
