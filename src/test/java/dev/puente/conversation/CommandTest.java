package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.conversation.VisitorMessage.Kind;

class CommandTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"/start|START|''", "/start abc|START|abc", "/lang fa|LANGUAGE|fa", "/LANG  es |LANGUAGE|es",
			"/help@puente_bot|HELP|''", "/unknown x|HELP|x", "¿Qué es?|QUESTION|¿Qué es?", "/|QUESTION|/", "a /lang fa|QUESTION|a /lang fa",
			"/سلام|QUESTION|/سلام", "feria|FAIR|''", "/feria|FAIR|''", "نمایشگاه|FAIR|''", "/نمایشگاه|FAIR|''", "نمايشگاه|FAIR|''",
			"/نمايشگاه|FAIR|''", "/نمایشگاه@puente_bot|FAIR|''", "/نمایشگاه هاوانا|FAIR|''", "Namayeshgah|FAIR|''",
			"/namayeshgah|FAIR|''", "namayeshgahe havana|FAIR|''", "/namayeshgah@puente_bot|FAIR|''",
			"نمایشگاه کی است؟|QUESTION|نمایشگاه کی است؟", "/نمایشگاه کی است؟|QUESTION|/نمایشگاه کی است؟"})
	void readsCommandsAndQuestions(String text, Kind kind, String argument) {
		assertThat(Command.read(text)).isEqualTo(new Command(kind, argument));
	}

	/** Whoever writes only the word for the fair has said in which language; a command that a menu gave says nothing of it. */
	@ParameterizedTest
	@CsvSource({"نمایشگاه,fa", "/نمایشگاه,fa", "namayeshgah,fa", "feria,es", "la feria,es", "/feria,de", "/fair begin,de", "/help,de"})
	void takesTheWordForTheFairInItsLanguage(String text, String language) {
		assertThat(VisitorMessage.of("c", "1", text, "de", true).languageHint()).isEqualTo(language);
	}
}
