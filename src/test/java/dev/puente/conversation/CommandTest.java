package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.conversation.VisitorMessage.Kind;

class CommandTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"/start|START|''", "/start abc|START|abc", "/lang fa|LANGUAGE|fa", "/LANG  es |LANGUAGE|es",
			"/help@puente_bot|HELP|''", "/unknown x|HELP|x", "¿Qué es?|QUESTION|¿Qué es?", "/|QUESTION|/", "a /lang fa|QUESTION|a /lang fa",
			"/سلام|QUESTION|/سلام"})
	void readsCommandsAndQuestions(String text, Kind kind, String argument) {
		assertThat(Command.read(text)).isEqualTo(new Command(kind, argument));
	}
}
