package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.language.Difference.Change;
import dev.puente.language.Difference.Piece;

class DifferenceTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"Se firmó en La Habana.|Se firmó en La Habana.|Se firmó en La Habana.",
			"Se firmó ayer.|Se firmó hoy.|Se firmó [-ayer-][+hoy+].", "Se firmó.|Se firmó, al fin.|Se firmó[+, al fin+].",
			"el viaje del ministro|la visita oficial del ministro|[-el viaje-][+la visita oficial+] del ministro",
			"در ۳ آبان امضا شد|در ۴ آبان امضا شد|در [-۳-][+۴+] آبان امضا شد", "می‌شود|می‌شد|[-می‌شود-][+می‌شد+]",
			"18 empresas|19 empresas|[-18-][+19+] empresas", "a b c|c|[-a b-] c"})
	void marksWholeWordsThatChanged(String before, String after, String marked) {
		assertThat(marked(Difference.of(before, after))).isEqualTo(marked);
	}

	@Test
	void countsTheWordsThatChanged() {
		Difference difference = Difference.of("uno dos tres.", "uno cuatro cinco tres!");
		assertThat(difference.words(Change.REMOVED)).isEqualTo(1);
		assertThat(difference.words(Change.ADDED)).isEqualTo(2);
		assertThat(difference.none()).isFalse();
		assertThat(Difference.of("", "").none()).isTrue();
	}

	@Test
	void holdsBothTextsWordForWordWhateverTheyAre() {
		Random random = new Random(7);
		for (int i = 0; i < 500; i++) {
			String before = words(random);
			String after = words(random);
			Difference difference = Difference.of(before, after);
			assertThat(text(difference, Change.ADDED)).as("%s → %s", before, after).isEqualTo(after.replaceAll("\\s", ""));
			assertThat(text(difference, Change.REMOVED)).as("%s → %s", before, after).isEqualTo(before.replaceAll("\\s", ""));
		}
	}

	@Test
	void showsVeryLongTextsAsReplaced() {
		Difference difference = Difference.of("a ".repeat(5000), "b ".repeat(5000));
		assertThat(difference.words(Change.REMOVED)).isEqualTo(5000);
		assertThat(difference.words(Change.ADDED)).isEqualTo(5000);
	}

	/** The text on one side of the difference, without spaces. */
	private static String text(Difference difference, Change side) {
		return difference.pieces().stream().filter(piece -> piece.change() == Change.KEPT || piece.change() == side).map(Piece::text)
				.collect(Collectors.joining()).replaceAll("\\s", "");
	}

	private static String words(Random random) {
		String[] words = {"uno", "dos", "tres", "می‌شود", ",", ".", "۱۴۰۳", " "};
		return random.ints(random.nextInt(20), 0, words.length).mapToObj(at -> words[at]).collect(Collectors.joining(" ")).strip();
	}

	private static String marked(Difference difference) {
		return difference.pieces().stream().map(piece -> switch (piece.change()) {
			case KEPT -> piece.text();
			case ADDED -> "[+" + piece.text() + "+]";
			case REMOVED -> "[-" + piece.text() + "-]";
		}).collect(Collectors.joining());
	}
}
