package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What staff say below a case, in the forms in which Telegram brings it. */
class StaffReadingTest {

	private static final String CASE = """
			"reply_to_message": {"message_id": 3, "date": 1, "from": {"id": 123, "is_bot": true, "first_name": "Puente"},
			"chat": {"id": -5, "type": "supergroup", "title": "Mesa de ayuda"}, "text": "Consulta C-7K3M9Q"}""";
	private static final String ANA = "{\"id\": 9, \"is_bot\": false, \"first_name\": \"Ana\"}";
	private static final String HIDDEN = "{\"id\": 1087968824, \"is_bot\": true, \"first_name\": \"Group\"}";
	private static final String GROUP = "{\"id\": -5, \"type\": \"supergroup\", \"title\": \"Mesa de ayuda\"}";

	@Test
	void hearsAnAdministratorWhoHidesTheirNameAsTheGroup() throws IOException {
		assertThat(words(message(HIDDEN, "\"sender_chat\": " + GROUP + ", \"text\": \"Buenos días\"")))
				.hasValueSatisfying(words -> {
					assertThat(words.staff()).isEqualTo("Mesa de ayuda");
					assertThat(words.text()).isEqualTo("Buenos días");
					assertThat(words.caseId()).isEqualTo("C-7K3M9Q");
				});
		assertThat(words("\"callback_query\": {\"id\": \"1\", \"chat_instance\": \"2\", \"data\": \"/take C-7K3M9Q\", \"from\": " + HIDDEN
				+ ", \"message\": {\"message_id\": 3, \"date\": 1, \"chat\": " + GROUP + "}}"))
				.hasValueSatisfying(words -> assertThat(words.staff()).isEqualTo("Mesa de ayuda"));
	}

	@Test
	void doesNotHearOtherBots() throws IOException {
		assertThat(words(message("{\"id\": 77, \"is_bot\": true, \"first_name\": \"Otro\"}", "\"text\": \"Oferta\""))).isEmpty();
	}

	@Test
	void noticesWhatCannotBePassedOn() throws IOException {
		assertThat(words(message(ANA, "\"voice\": {\"file_id\": \"f\", \"file_unique_id\": \"u\", \"duration\": 3}")))
				.hasValueSatisfying(words -> {
					assertThat(words.text()).isEqualTo(StaffWords.NO_TEXT);
					assertThat(words.caseId()).isEqualTo("C-7K3M9Q");
				});
		assertThat(words(message(ANA, "\"new_chat_title\": \"Otro nombre\""))).as("a notice of Telegram").isEmpty();
	}

	private static String message(String from, String content) {
		return "\"message\": {\"message_id\": 4, \"date\": 1, \"from\": " + from + ", \"chat\": " + GROUP + ", " + CASE + ", " + content
				+ "}";
	}

	@SuppressWarnings("NullAway") // nothing is sent
	private static Optional<StaffWords> words(String content) throws IOException {
		BotSettings settings = new BotSettings("123:x", URI.create("http://127.0.0.1:1"), BotSettings.Mode.POLLING, "", "", "", 30, "-5",
				false);
		Bot bot = new Bot("main", settings, null, null, new BotIdentity(settings.token(), null));
		return UpdateReading.read(bot, UpdateJson.read(("{\"update_id\": 7, " + content + "}").getBytes(StandardCharsets.UTF_8)))
				.map(incoming -> ((Incoming.FromStaff) incoming).words());
	}
}
