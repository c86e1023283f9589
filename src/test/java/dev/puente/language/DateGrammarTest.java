package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

class DateGrammarTest {

	/** Else «مه» would be taken where «مهر» stands. */
	@Test
	void triesLongerNamesBeforeShorterOnes() {
		assertThat(List.of(DateGrammar.names().split("\\|", -1))).isSortedAccordingTo(Comparator.comparingInt(String::length).reversed())
				.containsAll(DateGrammar.JALALI).containsAll(DateGrammar.SPANISH).containsAll(DateGrammar.PERSIAN_SEASONS)
				.containsAll(DateGrammar.SPANISH_SEASONS).contains("مه", "آگوست", "setiembre");
	}
}
