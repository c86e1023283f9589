package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cues are whole words, in either language, wherever they stand. */
class CueTest {

	private static final Cue CUE = Cue.of("hoy|(mas )?tarde", "امروز|(?<=هنوز )نه");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Abre hoy?            | true
			hoy                   | true
			(hoy)                 | true
			Abre más tarde.       | true
			Abre «tarde».         | true
			anteayer,hoy          | true
			¿Abre en Cohoy?       | false
			hoyo                  | false
			2hoy                  | false
			hoy2                  | false
			tardes                | false
			امروز باز است؟        | true
			آیا امروز؟            | true
			FIHAV امروز           | true
			پیش‌امروز             | true
			ناامروز               | false
			امروزه                | false
			هنوز نه               | true
			نه هنوز               | false
			''                    | false
			""")
	void findsWholeWordsOnly(String text, boolean found) {
		assertThat(CUE.in(Cue.folded(text))).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hoy y mas tarde, hoyo | X y X, hoyo
			tarde                 | X
			hoy امروز             | X امروز
			nunca                 | nunca
			""")
	void putsSomethingElseInPlaceOfEach(String text, String replaced) {
		assertThat(CUE.spanishReplaced(Cue.folded(text), "X")).isEqualTo(replaced);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			hoy امروز و امروزه | hoy Y و امروزه
			""")
	void leavesTheOtherLanguage(String text, String replaced) {
		assertThat(CUE.persianReplaced(Cue.folded(text), "Y")).isEqualTo(replaced);
	}

	/** Which letters a word may begin with is asked of a letter alone, before which nothing stands. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			y que hay | true
			que hay   | true
			di que si | false
			""")
	void seesWhatStandsBeforeAWord(String text, boolean found) {
		assertThat(Cue.of("(?<=^|^y )que", "").in(Cue.folded(text))).isEqualTo(found);
		assertThat(Cue.of("(?<!di )que", "").in(Cue.folded(text))).isEqualTo(found);
	}
}
