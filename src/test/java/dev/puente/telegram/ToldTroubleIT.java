package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.TestRedis;

/** Troubles that an operator reads of. It runs alone: in the same process others steal output from it, or switch the log off. */
@Tag("alone")
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class ToldTroubleIT extends EchoingBot {

	@Test
	void saysOnceThatAStrangerPollsWithTheSameToken(CapturedOutput log) throws Exception {
		try (TestRedis stranger = TestRedis.start()) {
			start(polling(telegram.url()));
			assertThat(telegram.awaitPoll(SOON)).isTrue();
			start(polling(telegram.url()), stranger);
			await(() -> telegram.calls("getUpdates").stream().filter(call -> call.status() == 409).count() > 3);
			assertThat(log.getOut().lines().filter(line -> line.contains("another instance polls"))).hasSizeBetween(1, 2);
			telegram.userSays(7, "hola");
			assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
			closeRooms();
		}
	}

	@Test
	void saysThatTheTokenIsWrongWithoutShowingIt(CapturedOutput log) throws Exception {
		start(new BotSettings("123456:wrong-token", telegram.url(), BotSettings.Mode.POLLING, "", "", "", 30, Long.toString(STAFF), false));
		await(() -> log.getOut().contains("the token is wrong: set puente.bots.telegram.token"));
		assertThat(log.getAll()).doesNotContain("wrong-token");
	}

	@Test
	void startsWithoutANetworkAndReceivesOnceItIsThere(CapturedOutput log) throws Exception {
		int port = telegram.url().getPort();
		telegram.close();
		start(polling(telegram.url()));
		await(() -> log.getOut().contains("the Bot API cannot be reached"));
		try (BotApiServer back = BotApiServer.start(port, Clock.systemUTC())) {
			back.userSays(7, "hola");
			assertThat(back.awaitSeen(7, 1, SOON)).hasSize(1);
			closeRooms();
		}
	}
}
