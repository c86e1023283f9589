package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

	/** Past the end of the table of known letters, so that both ways come up. */
	private static final int LAST = 0x2100;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Teléfonos del PABELLÓN  | telefonos del pabellon
			مؤسسهٔ كوبايي آزاد        | موسسه کوبایی ازاد
			ΟΔΟΣ                    | οδος
			½ ﬁn… ２٣               | 1⁄2 fin... 23
			اﻟﺴﻼم                   | السلام
			""")
	void foldsWhatIsWrittenInSeveralWays(String text, String folded) {
		assertThat(TextFolding.fold(text)).isEqualTo(folded);
	}

	@Test
	void foldsLettersOneByOneAsItFoldsThemTogether() {
		for (int letter = 0; letter < LAST; letter++) {
			String text = "a" + (char) letter + "b";
			assertThat(TextFolding.fold(text)).as("U+%04X", letter).isEqualTo(TextFolding.foldTogether(text));
		}
		Random random = new Random(20_261_129);
		for (int round = 0; round < 2_000; round++) {
			String text = IntStream.range(0, 1 + random.nextInt(20)).mapToObj(i -> Character.toString(random.nextInt(LAST)))
					.collect(Collectors.joining());
			assertThat(TextFolding.fold(text)).isEqualTo(TextFolding.foldTogether(text));
		}
	}
}
