package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.testing.Seen;

@Timeout(60)
class TelegramIT extends EchoingBot {

	@Test
	void answersAQuestion() throws Exception {
		start(polling(telegram.url()));
		telegram.userSays(7, "¿Qué firmaron?");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: ¿Qué firmaron?");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		assertThat(asked).singleElement().satisfies(message -> {
			assertThat(message.conversation()).isEqualTo("telegram:telegram:7");
			assertThat(message.kind()).isEqualTo(Kind.QUESTION);
			assertThat(message.languageHint()).isEqualTo("es");
		});
	}

	@Test
	void answersOnceHoweverOftenAnUpdateComes() throws Exception {
		start(polling(telegram.url()));
		long update = telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
		telegram.redeliver(update, 5);
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		telegram.userSays(7, "fin");
		assertThat(telegram.awaitSeen(7, 2, SOON)).extracting(Seen::text).containsExactly("eco: hola", "eco: fin");
	}

	@Test
	void findsTheApiBelowAPath() throws Exception {
		start(polling(URI.create(telegram.url() + "/proxy/v1/")));
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
	}

	@Test
	void answersWhatItCannotReadAndIgnoresWhatItDoesNotServe() throws Exception {
		start(polling(telegram.url()));
		telegram.groupSays(-100, 7, "¿bot?");
		telegram.userEdits(7, 5, "/help");
		telegram.groupSays(STAFF, 7, "entre nosotros");
		telegram.arrives(7, "message",
				"{\"message_id\":1,\"date\":1,\"chat\":{\"id\":7,\"type\":\"private\"},\"pinned_message\":{\"message_id\":2,\"date\":0,\"chat\":{\"id\":7,\"type\":\"private\"}}}");
		telegram.arrives(7, "message", "{\"message_id\":\"no number\"}");
		telegram.arrives(7, "brand_new_kind", "{\"x\":{\"y\":[1]}}");
		for (String kind : List.of("sticker", "photo", "voice", "poll", "location", "contact", "document", "dice")) {
			telegram.userSends(7, kind);
		}
		telegram.userSends(8, "photo", "album9");
		telegram.userSends(8, "photo", "album9");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		assertThat(telegram.awaitSeen(8, 1, SOON)).hasSize(1);
		await(() -> asked.size() == 9);
		assertThat(asked).allSatisfy(message -> assertThat(message.kind()).isEqualTo(Kind.UNSUPPORTED));
		assertThat(telegram.awaitSeen(7, 2, SOON)).allSatisfy(seen -> assertThat(seen.text()).isEqualTo("solo leo texto"));
	}

	@Test
	void takesAPressedButtonForWhatItSays() throws Exception {
		start(polling(telegram.url()));
		telegram.userSays(7, "/lang");
		Seen menu = telegram.awaitSeen(7, 1, SOON).getFirst();
		assertThat(menu.buttons()).containsExactly("فارسی");
		telegram.userPresses(7, menu.messageId(), menu.data().getFirst());
		assertThat(telegram.awaitSeen(7, 2, SOON)).hasSize(2);
		assertThat(asked.getLast().kind()).isEqualTo(Kind.LANGUAGE);
		assertThat(asked.getLast().text()).isEqualTo("fa");
		await(() -> telegram.calls("answerCallbackQuery").stream().anyMatch(call -> call.status() == 200));
	}

	@Test
	void sendsALongReplyInParts() throws Exception {
		start(polling(telegram.url()));
		telegram.userSays(7, "largo");
		List<Seen> parts = telegram.awaitSeen(7, 2, SOON);
		assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part.text()).endsWith("."));
		assertThat(parts.get(0).text().length() + parts.get(1).text().length()).isBetween(5990, 6000);
	}

	/** More failures than a letter has attempts: what surely reached nobody does not count. */
	@Test
	void bearsAnyText() throws Exception {
		start(polling(telegram.url()));
		List<String> texts = List.of("\u0000\u0007\u001b[31m", "a AND (b:*?", "😀😀", "\uD83D", "\u202E\u2066", "x".repeat(4096), "/", "/x",
				"{\"a\":", "'\"<b>");
		for (int i = 0; i < texts.size(); i++) {
			telegram.userSays(100 + i, texts.get(i));
		}
		for (int i = 0; i < texts.size(); i++) {
			assertThat(telegram.awaitSeen(100 + i, 1, SOON)).as("text %d", i).isNotEmpty();
		}
	}
}
