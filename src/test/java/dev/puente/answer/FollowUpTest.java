package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

	@ParameterizedTest
	@ValueSource(strings = {"چرا فیهاو ۲۰۲۴ متوقف شد؟", "چرا فيهاو ۲۰۲۴ متوقف شد", "کی هاشمی رو دعوت کرد بره کوبا؟",
			"تجارت ایران و کوبا چقدر است؟", "¿Por qué se suspendió FIHAV 2024?", "¿Qué firmaron en La Habana Irán y Cuba?"})
	void leavesAQuestionAloneThatStandsAlone(String question) {
		assertThat(standalone("تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟", question)).isEqualTo(question);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Por qué se suspendió FIHAV 2024? | ¿y quién dio la noticia en La Habana? | suspendio
			چرا فیهاو ۲۰۲۴ متوقف شد؟ | و چه کسی خبرش را در هاوانا داد؟ | فیهاو
			¿Quién es Mayra Arevich? | ¿desde cuándo? | arevich
			""")
	void takesOverWhatAQuestionLeansOn(String before, String question, String word) {
		assertThat(standalone(before, question)).contains(word).endsWith(question);
	}

	private static String standalone(String before, String question) {
		return FollowUp.standalone(new Question(question, Optional.empty(), List.of(before)));
	}
}
