package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.delivery.Lanes;
import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Call;
import dev.puente.testing.Fault;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class TelegramIT {

	private static final Duration SOON = Duration.ofSeconds(10);
	private static final Pauses QUICK = new Pauses(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100),
			Duration.ofMillis(100));

	private final BotApiServer telegram = BotApiServer.start();
	private final InMemoryLane inbound = new InMemoryLane(3, Duration.ofMillis(10));
	private final InMemoryLane outbound = new InMemoryLane(8, Duration.ofMillis(10));
	private final List<VisitorMessage> asked = new CopyOnWriteArrayList<>();
	private final List<HandmadeRoom> open = new ArrayList<>();
	private static final TestRedis REDIS = TestRedis.start();

	@AfterAll
	static void stopRedis() throws Exception {
		REDIS.close();
	}

	@AfterEach
	void close() throws Exception {
		closeRooms();
		telegram.close();
	}

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
		start(new BotSettings("123456:wrong-token", telegram.url(), BotSettings.Mode.POLLING, "", "", "", 30));
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
	void answersWhatItCannotReadAndIgnoresWhatItDoesNotServe() throws Exception {
		start(polling(telegram.url()));
		telegram.groupSays(-100, 7, "¿bot?");
		telegram.userEdits(7, "otra cosa");
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

	@Test
	void dropsWhatABlockedChatIsOwedAndGoesOn() throws Exception {
		start(polling(telegram.url()));
		telegram.blockBot(7);
		telegram.userSays(7, "hola");
		await(() -> telegram.calls("sendMessage").stream().anyMatch(call -> call.status() == 403));
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

	/** More failures than a letter has attempts: what surely reached nobody does not count. */
	@Test
	void owesAnAnswerThroughALongOutage() throws Exception {
		start(polling(telegram.url()));
		telegram.failNext("sendMessage", Collections.nCopies(20, Fault.badGateway()).toArray(Fault[]::new));
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, Duration.ofSeconds(40))).extracting(Seen::text).containsExactly("eco: hola");
	}

	@Test
	void tellsTheVisitorWhenAMessageCannotBeAnswered() throws Exception {
		start(polling(telegram.url()));
		telegram.language(7, "fa");
		telegram.userSays(7, "veneno");
		assertThat(telegram.awaitSeen(7, 1, SOON)).singleElement().satisfies(seen -> assertThat(seen.text()).startsWith("متأسفانه"));
	}

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

	private static BotSettings polling(URI url) {
		return new BotSettings(BotApiServer.TOKEN, url, BotSettings.Mode.POLLING, "", "", "", 30);
	}

	private HandmadeRoom start(BotSettings settings) {
		return start(settings, REDIS);
	}

	private HandmadeRoom start(BotSettings settings, TestRedis ofItsProcess) {
		HandmadeRoom room = new HandmadeRoom(Map.of("telegram", settings), new Lanes(inbound, outbound, outbound), ofItsProcess.redis(),
				this::reply, QUICK).started();
		open.add(room);
		return room;
	}

	private void closeRooms() throws Exception {
		for (HandmadeRoom room : open) {
			room.close();
		}
		open.clear();
	}

	private Reply reply(VisitorMessage message) {
		asked.add(message);
		return switch (message.text()) {
			case "largo" -> says("Cuba e Irán firmaron un memorando postal. ".repeat(143).substring(0, 6000 - 12) + " Fin de todo.");
			case "fuente" -> new Reply(Language.ES, List.of(new Reply.Paragraph("Sí.", List.of(1))),
					List.of(new Reply.SourceNote(1, "Memorando", "Mehr", "2024", "https://example.org/m", "/documents/m")), List.of());
			case "veneno" -> throw new IllegalStateException("poison");
			default -> switch (message.kind()) {
				case UNSUPPORTED -> says("solo leo texto");
				case LANGUAGE -> new Reply(Language.ES, List.of(new Reply.Paragraph("¿Idioma?", List.of())), List.of(),
						List.of(new Reply.Choice("فارسی", "/lang fa"), new Reply.Choice("demasiado", "x".repeat(65))));
				default -> says("eco: " + message.text());
			};
		};
	}

	private static Reply says(String text) {
		return new Reply(Language.ES, List.of(new Reply.Paragraph(text, List.of())), List.of(), List.of());
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + SOON.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(end);
			TimeUnit.MILLISECONDS.sleep(5);
		}
	}
}
