package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class PremiseTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ES | ¿Cuántos países participaron en FIHAV 2020? | ¿Se celebró FIHAV 2020?
			ES | ¿Dónde fue la feria de 2022?                | ¿Se celebró FIHAV 2022?
			FA | فیهاو ۲۰۲۱ چند شرکت داشت؟                   | فیهاو 2021 برگزار شد؟
			FA | نمایشگاه ۱۳۹۹ کجا بود                       | فیهاو 1399 برگزار شد؟
			FA | ¿Dónde fue la feria de 2022?                | فیهاو 2022 برگزار شد؟
			""")
	void asksWhetherTheEditionWasHeld(Language language, String question, String held) {
		assertThat(Premise.of(question, language)).contains(new Question(held, Optional.of(language), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuántas empresas hubo en la feria de 2019 y 2020?", "¿Cuántos países participaron en 2020?",
			"¿Cuántos países participaron en FIHAV?", "فیهاو ۲۰۲۰ و ۲۰۲۱ برگزار شد؟", "فیهاو چند شرکت داشت؟", ""})
	void asksNothingWhereNoSingleEditionIsNamed(String question) {
		assertThat(Premise.of(question, Language.ES)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿por qué se suspendió FIHAV 2025?", "motivo de la suspensión de FIHAV 2025", "por qué cancelaron fihav 2022",
			"¿Por qué no se celebró FIHAV 2025?", "¿Por qué se aplazó la feria 2025?", "¿Por qué cerraron la feria 2025?",
			"چرا فیهاو ۲۰۲۵ لغو شد؟", "فیهاو ۲۰۲۵ چرا نیمه‌کاره ماند", "چرا فیهاو ۲۰۲۲ برگزار نشد؟", "چرا نمایشگاه ۱۴۰۴ به هم خورد"})
	void noticesThatAnEditionIsTakenForSuspended(String question) {
		assertThat(Premise.notHeld(question)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cuántos países participaron en FIHAV 2020?", "¿Cuándo cerró FIHAV 2025?", "¿Quién no fue a FIHAV 2025?",
			"فیهاو ۲۰۲۲ کجا برگزار شد؟", "چرا فیهاو ۲۰۲۵ برگزار شد؟"})
	void takesNothingElseForASuspension(String question) {
		assertThat(Premise.notHeld(question)).isFalse();
	}
}
