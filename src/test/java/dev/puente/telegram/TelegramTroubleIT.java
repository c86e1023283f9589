package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Call;
import dev.puente.testing.Fault;
import dev.puente.testing.Seen;

/** What Telegram, the network and strangers do to a bot. */
@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class TelegramTroubleIT extends EchoingBot {

	@Test
	void makesNoCallWhileRetryAfterRuns() throws Exception {
		HandmadeRoom room = start(polling(telegram.url()));
		telegram.failNext("sendMessage", Fault.tooManyRequests(2));
		telegram.userSays(7, "hola");
		await(() -> room.bot("telegram").api().quietFor().isPositive());
		telegram.userSays(8, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
		assertThat(telegram.awaitSeen(8, 1, SOON)).hasSize(1);
		assertThat(telegram.earlyCalls()).isEmpty();
	}

	/** More often than an answer may fail before it is given up. */
	@Test
	void givesNoAnswerUpForBeingToldToWait() throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Collections.nCopies(9, Fault.tooManyRequests(1)).toArray(Fault[]::new));
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: hola");
		assertThat(telegram.calls("sendMessage")).hasSize(10);
	}

	@Test
	void obeysRetryAfterWhenFetching() throws Exception {
		telegram.failNext("getUpdates", Fault.tooManyRequests(1));
		start(polling(telegram.url()));
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
		assertThat(telegram.earlyCalls()).isEmpty();
	}

	@Test
	void survivesFailuresOfFetching() throws Exception {
		telegram.failNext("getUpdates", Fault.badGateway(), Fault.serverError(), Fault.droppedBeforeEffect(), Fault.bodyCut(),
				Fault.droppedAfterEffect());
		telegram.userSays(7, "hola");
		start(polling(telegram.url()));
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
	}

	@Test
	void sendsAgainWhatDidNotArrive() throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Fault.badGateway(), Fault.serverError(), Fault.droppedBeforeEffect());
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: hola");
		assertThat(telegram.calls("sendMessage")).hasSize(4);
	}

	@Test
	void leavesUpdatesWithTelegramWhileTheyCannotBeStored() throws Exception {
		inbound.broken(true);
		start(polling(telegram.url()));
		telegram.userSays(7, "uno");
		telegram.userSays(7, "dos");
		await(() -> telegram.calls("getUpdates").size() > 3);
		assertThat(telegram.pending()).isEqualTo(2);
		inbound.broken(false);
		assertThat(telegram.awaitSeen(7, 2, SOON)).extracting(Seen::text).containsExactly("eco: uno", "eco: dos");
	}

	@Test
	void sendsWithoutEntitiesWhenTheyAreRefused() throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Fault.entitiesRefused());
		telegram.userSays(7, "fuente");
		assertThat(telegram.awaitSeen(7, 1, SOON)).singleElement().satisfies(seen -> {
			assertThat(seen.entities()).isEmpty();
			assertThat(seen.text()).contains("[1]", "Mehr");
		});
	}

	/** Without its entities a message goes out once in an attempt; were the text itself at fault, it would be sent for ever. */
	@Test
	void leavesEntitiesOutOnceInAnAttempt() throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Fault.entitiesRefused(), Fault.entitiesRefused());
		telegram.userSays(7, "fuente");
		assertThat(telegram.awaitSeen(7, 1, SOON)).singleElement().satisfies(seen -> assertThat(seen.entities()).isNotEmpty());
		assertThat(telegram.calls("sendMessage")).hasSize(3);
	}

	@Test
	void dropsWhatABlockedChatIsOwedAndGoesOn() throws Exception {
		start(polling(telegram.url()));
		telegram.blockBot(7);
		telegram.userSays(7, "hola");
		await(() -> telegram.calls("sendMessage").stream().anyMatch(call -> call.status() == 403));
		await(() -> outbound.isDone("telegram:telegram:7"));
		assertThat(telegram.calls("sendMessage")).as("not tried again").hasSize(1);
		telegram.unblockBot(7);
		telegram.userSays(7, "otra vez");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: otra vez");
	}

	@Test
	void leavesAChatAloneThatTurnedTheBotAway() throws Exception {
		start(polling(telegram.url()));
		telegram.blockBot(7);
		telegram.userSays(7, "hola");
		await(() -> telegram.calls("sendMessage").stream().anyMatch(call -> call.status() == 403));
		String owed = outbound.appended().getFirst().payload();
		outbound.append("telegram:telegram:7", "reminder.1", owed);
		outbound.append("telegram:telegram:7", "reminder.2", owed);
		await(() -> outbound.isDone("telegram:telegram:7"));
		assertThat(telegram.calls("sendMessage")).extracting(Call::status).containsExactly(403);
		telegram.unblockBot(7);
		telegram.userSays(7, "otra vez");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("eco: otra vez");
	}

	@Test
	void owesAnAnswerThroughALongOutage() throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Collections.nCopies(20, Fault.badGateway()).toArray(Fault[]::new));
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, Duration.ofSeconds(40))).extracting(Seen::text).containsExactly("eco: hola");
	}

	/** Without limits, so that eight attempts take no eight seconds. */
	private BotSettings unhurried() {
		return new BotSettings(BotApiServer.TOKEN, telegram.url(), BotSettings.Mode.POLLING, "", "", "", 0, Long.toString(STAFF), false);
	}

	@Test
	void tellsStaffOnceOfAMessageThatCannotBeAnswered() throws Exception {
		start(unhurried());
		telegram.groupSays(STAFF, 5, "hola");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		telegram.userSays(7, "veneno");
		assertThat(telegram.awaitSeen(STAFF, 1, SOON)).singleElement().satisfies(
				seen -> assertThat(seen.text()).contains("No se pudo responder", "dead-letters").doesNotContain("veneno"));
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
		telegram.userSays(7, "fin");
		assertThat(telegram.awaitSeen(7, 2, SOON)).hasSize(2);
		assertThat(telegram.seenBy(STAFF)).hasSize(1);
	}

	@Test
	void tellsVisitorAndStaffOnceOfAnAnswerThatCannotBeShown() throws Exception {
		start(unhurried());
		telegram.groupSays(STAFF, 5, "hola");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		telegram.failNext("sendMessage", Collections.nCopies(8, Fault.entitiesRefused()).toArray(Fault[]::new));
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).singleElement().satisfies(seen -> assertThat(seen.text()).startsWith("Lamentamos"));
		assertThat(telegram.awaitSeen(STAFF, 1, SOON)).singleElement()
				.satisfies(seen -> assertThat(seen.text()).contains("No se pudo mostrar", "dead-letters").doesNotContain("hola"));
	}

	/** Else each notice given up would bring two more. */
	@Test
	void staysSilentAboutNoticesThatCannotBeShown() throws Exception {
		start(unhurried());
		telegram.groupSays(STAFF, 5, "hola");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		telegram.failNext("sendMessage", Collections.nCopies(24, Fault.entitiesRefused()).toArray(Fault[]::new));
		telegram.userSays(7, "hola");
		await(() -> telegram.calls("sendMessage").size() >= 24 && outbound.isDone("telegram:telegram:7")
				&& outbound.isDone("telegram:telegram:" + STAFF));
		assertThat(outbound.appended()).hasSize(3);
	}

	@Test
	void tellsTheVisitorWhenAMessageCannotBeAnswered() throws Exception {
		start(polling(telegram.url()));
		telegram.language(7, "fa");
		telegram.userSays(7, "veneno");
		assertThat(telegram.awaitSeen(7, 1, SOON)).singleElement().satisfies(seen -> assertThat(seen.text()).startsWith("متأسفانه"));
	}
}
