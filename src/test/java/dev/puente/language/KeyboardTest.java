package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sghl        | سلام
			بثقهش       | feria
			اشذشدش      | habana
			2025        | 2025
			""")
	void swapsTheLayout(String typed, String meant) {
		assertThat(KeyboardLayout.other(typed)).isEqualTo(meant);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			memorsndo  | memorando   | memorxando
			televixion | television  | teleqwision
			کشو        | کشور        | کزشسور
			صتاری      | ستاری       | بتاری
			abana      | habana      | sabana
			""")
	void prefersTheLikelierSlip(String typed, String likelier, String other) {
		assertThat(TypingSlips.cost(typed, likelier)).isLessThan(TypingSlips.cost(other, likelier));
		assertThat(TypingSlips.cost(typed, likelier)).isLessThanOrEqualTo(1);
	}

	@Test
	void equalWordsHaveNoSlip() {
		assertThat(TypingSlips.cost("feria", "feria")).isZero();
	}
}
