package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Seen;

/** A second bot on a server beside Telegram's, as Bale's is: it lives below a path and does not know all methods. */
@Timeout(60)
class SecondServerIT extends EchoingBot {

	private final BotApiServer bale = BotApiServer.start();

	private HandmadeRoom startBoth() {
		bale.lacks("getWebhookInfo", "setMyCommands", "setMyName", "setMyDescription", "setMyShortDescription", "sendChatAction",
				"editMessageText", "answerCallbackQuery");
		return start(Map.of("telegram", polling(telegram.url()), "bale", polling(URI.create(bale.url() + "/bale"))));
	}

	@AfterEach
	void stopSecond() throws Exception {
		closeRooms();
		bale.close();
	}

	/** Chats and updates have the same numbers on both. */
	@Test
	void servesBothBesideEachOther() throws Exception {
		HandmadeRoom room = startBoth();
		telegram.userSays(7, "uno");
		bale.userSays(7, "dos");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: uno");
		assertThat(bale.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: dos");
		bale.userPresses(7, bale.seenBy(7).getFirst().messageId(), "tres");
		assertThat(bale.awaitSeen(7, 2, SOON)).extracting(Seen::text).containsExactly("eco: dos", "eco: tres");
		assertThat(telegram.seenBy(7)).hasSize(1);
		assertThat(room.health().getStatus()).as("%s", room.health()).isEqualTo(Status.UP);
		assertThat(String.valueOf(room.health().getDetails().get("bale"))).contains("pendingUpdates=unknown");
		assertThat(String.valueOf(room.health().getDetails().get("telegram"))).contains("pendingUpdates=0");
	}

	@Test
	void answersAnewWhereNothingCanBeEdited() throws Exception {
		startBoth();
		for (BotApiServer server : new BotApiServer[]{telegram, bale}) {
			server.userSays(7, "uno");
			assertThat(server.awaitSeen(7, 1, SOON)).hasSize(1);
			server.userEdits(7, server.lastMessageOf(7), "dos");
		}
		assertThat(bale.awaitSeen(7, 2, SOON)).extracting(Seen::text).containsExactly("eco: uno", "eco: dos");
		await(() -> telegram.seenBy(7).getFirst().text().equals("eco: dos"));
		assertThat(telegram.seenBy(7)).hasSize(1);
	}

	@Test
	void goesOnOnOneWhileTheOtherIsAway() throws Exception {
		HandmadeRoom room = startBoth();
		bale.userSays(7, "uno");
		assertThat(bale.awaitSeen(7, 1, SOON)).hasSize(1);
		bale.close();
		telegram.userSays(7, "dos");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: dos");
		assertThat(room.health().getStatus()).isEqualTo(Status.DOWN);
	}

	/** It answers all methods as if it did not have them. */
	@Test
	void isDownWhereTheServerDoesNotKnowTheBot() {
		bale.lacks("getMe", "getUpdates");
		assertThat(startBoth().health().getStatus()).isEqualTo(Status.DOWN);
	}
}
