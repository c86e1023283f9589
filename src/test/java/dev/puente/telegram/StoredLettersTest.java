package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.testing.Stored;
import tools.jackson.databind.json.JsonMapper;

/** What a release before this one left on the lanes is read. */
class StoredLettersTest {

	private final Letters letters = new Letters(JsonMapper.builder().build());

	@Test
	void readsWhatVisitorsAsked() throws IOException {
		VisitorMessage message = new VisitorMessage("telegram:main:7", "m41", VisitorMessage.Kind.QUESTION, "¿Cuándo es FIHAV?", "es",
				true);
		String sample = Stored.newest("visitor-message", letters.write(
				new Incoming.FromVisitor(TelegramChat.ofKey(message.conversation()), "41", message),
				Optional.of(Instant.ofEpochSecond(1_795_000_000))));
		assertThat(letters.visitorMessage(sample)).isEqualTo(message);
		assertThat(letters.visitorMessage(Stored.sample("visitor-message-without-edit"))).isEqualTo(message);
		assertThat(letters.written(sample)).contains(Instant.ofEpochSecond(1_795_000_000));
		assertThat(letters.unread(sample)).isEmpty();
	}

	@Test
	void readsWhatVisitorsAreOwed() throws IOException {
		OutgoingMessage answer = OutgoingMessage.of(
				new RichText("«Sí» [1]\nMemorando",
						List.of(new RichText.Mark("bold", 0, 4, ""), new RichText.Mark("text_link", 9, 9, "https://example.org/m"))),
				List.of(new Reply.Choice("Fuente 1", "/source 1"))).answering("m41").replyingTo(41);
		assertThat(letters.outgoingMessage(Stored.newest("answer", letters.write(answer)))).isEqualTo(answer);
		assertThat(letters.outgoingMessage(Stored.sample("answer-without-end"))).isEqualTo(answer);
		OutgoingMessage file = OutgoingMessage
				.of(Reply.Attachment.of("lista.ics", "text/calendar", "BEGIN".getBytes(StandardCharsets.UTF_8)));
		assertThat(letters.outgoingMessage(Stored.newest("file", letters.write(file)))).isEqualTo(file);
		assertThat(letters.outgoingMessage(Stored.sample("file-without-id"))).isEqualTo(file);
	}

	@Test
	void readsWhatStaffSaid() throws IOException {
		StaffWords words = new StaffWords("m9", "K7P2", "Zahra", "Ya lo he preguntado.");
		assertThat(letters.staffWords(Stored.newest("staff-words", letters.write(words)))).isEqualTo(words);
	}

	@Test
	void readsWhatCouldNotBeRead() throws IOException {
		Unread unread = new Unread("telegram:main:7", "fa", "{\"update_id\":5}");
		assertThat(letters.unread(Stored.newest("unread-update", letters.write(unread)))).contains(unread);
	}
}
