package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.Lanes;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.json.JsonMapper;

/** What the edge adds to questions and answers: typing, edits, groups, cards, staff, files, the bot's own words. */
@Timeout(60)
class TelegramMannersIT {

	private static final Duration SOON = Duration.ofSeconds(20);
	private static final long STAFF = -900;
	/** Longer than the first connection takes, over which it is seen typing. */
	private static final Duration THINKING = Duration.ofMillis(300);
	private static final Pauses QUICK = new Pauses(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100),
			Duration.ofMillis(100));

	private static final String PICTURE = """
			{"message_id": 55, "date": %d, "from": {"id": 7, "is_bot": false, "first_name": "Ana", "language_code": "es"},
			"chat": {"id": %d, "type": "%s", "title": "G"}, %s
			"photo": [{"file_id": "A", "file_unique_id": "B", "width": 90, "height": 90, "file_size": 10}]}""";

	private final CountDownLatch thought = new CountDownLatch(1);
	private final TestRedis redis = TestRedis.start();
	private final BotApiServer telegram = BotApiServer.start();
	private final InMemoryLane outbound = new InMemoryLane(8, Duration.ofMillis(10));
	private final List<VisitorMessage> asked = new CopyOnWriteArrayList<>();
	private final List<StaffWords> staffSaid = new CopyOnWriteArrayList<>();
	private final HandmadeRoom room = new HandmadeRoom(Map.of("telegram", settings(telegram.url())),
			new Lanes(new InMemoryLane(3, Duration.ofMillis(10)), outbound, outbound), redis.redis(), this::reply, QUICK, staffSaid::add)
			.started();

	@AfterEach
	void close() throws Exception {
		room.close();
		telegram.close();
		redis.close();
	}

	@Test
	void showsThatItIsTyping() throws Exception {
		telegram.holdNext("sendMessage");
		telegram.userSays(7, "¿Qué firmaron?");
		Eventually.holds(SOON, () -> telegram.calls("sendChatAction").stream().anyMatch(call -> call.status() == 200));
	}

	/** Telegram itself shows it for five seconds; an answer may take longer. */
	@Test
	void goesOnTypingUntilItReplies() throws Exception {
		telegram.userSays(7, "despacio");
		Eventually.holds(SOON, () -> telegram.calls("sendChatAction").size() >= 4);
		assertThat(telegram.seenBy(7)).isEmpty();
		thought.countDown();
		assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
	}

	/** Ten visitors one after the other: typing is seen within 300 ms of the update and never after the reply. */
	@Test
	void isSeenTypingBeforeItReplies() throws Exception {
		List<Duration> waits = new ArrayList<>();
		for (long visitor = 100; visitor < 110; visitor++) {
			int typed = telegram.calls("sendChatAction").size();
			int sent = telegram.calls("sendMessage").size();
			Instant asks = Instant.now();
			telegram.userSays(visitor, "¿Qué firmaron?");
			assertThat(telegram.awaitSeen(visitor, 1, SOON)).hasSize(1);
			Eventually.holds(SOON, () -> telegram.calls("sendChatAction").size() > typed && telegram.calls("sendMessage").size() > sent);
			Instant typing = telegram.calls("sendChatAction").get(typed).at();
			assertThat(typing).isBeforeOrEqualTo(telegram.calls("sendMessage").get(sent).at());
			waits.add(Duration.between(asks, typing));
		}
		waits.sort(Comparator.naturalOrder());
		assertThat(waits.get(5)).as("median of %s", waits).isLessThan(Duration.ofMillis(300));
	}

	@Test
	void editsTheAnswerWhenTheQuestionIsEdited() throws Exception {
		telegram.userSays(17, "¿Cundo?");
		assertThat(telegram.awaitSeen(17, 1, SOON)).hasSize(1);
		telegram.userEdits(17, telegram.lastMessageOf(17), "¿Cuándo?");
		Eventually.holds(SOON, () -> telegram.seenBy(17).getFirst().edits() == 1);
		assertThat(telegram.seenBy(17)).singleElement().satisfies(seen -> assertThat(seen.text()).isEqualTo("eco: ¿Cuándo?"));
	}

	@Test
	void removesWhatAShorterAnswerNoLongerHas() throws Exception {
		telegram.userSays(17, "largo");
		assertThat(telegram.awaitSeen(17, 3, SOON)).hasSize(3);
		telegram.userEdits(17, telegram.lastMessageOf(17), "corto");
		Eventually.holds(SOON, () -> telegram.seenBy(17).size() == 1);
		assertThat(telegram.seenBy(17)).singleElement().satisfies(seen -> assertThat(seen.text()).isEqualTo("eco: corto"));
	}

	@Test
	void readsWhatIsWrittenBelowAPicture() throws Exception {
		long now = Instant.now().getEpochSecond();
		telegram.arrives(7, "message",
				PICTURE.formatted(now, 7, "private", "\"media_group_id\": \"1\", \"caption\": \"¿Cuándo es FIHAV?\","));
		telegram.arrives(7, "message", PICTURE.formatted(now, 7, "private", "\"media_group_id\": \"1\","));
		assertThat(telegram.awaitSeen(7, 1, SOON)).singleElement()
				.satisfies(seen -> assertThat(seen.text()).isEqualTo("eco: ¿Cuándo es FIHAV?"));
		telegram.arrives(-78, "message", PICTURE.formatted(now, -78, "supergroup", "\"caption\": \"@puente_test_bot ¿y dónde?\","));
		assertThat(telegram.awaitSeen(-78, 1, SOON)).singleElement().satisfies(seen -> assertThat(seen.text()).isEqualTo("eco: ¿y dónde?"));
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		assertThat(asked).hasSize(2);
	}

	/** What is meant for one who pressed is told to nobody else; what is meant for all stands below the button's message. */
	@Test
	void tellsAMemberOfAGroupAside() throws Exception {
		telegram.groupSays(-77, 1, "@Puente_Test_Bot ¿cuándo es FIHAV?");
		int answer = telegram.awaitSeen(-77, 1, SOON).getFirst().messageId();
		telegram.userPresses(-77, 2, answer, "/up ajeno");
		Eventually.holds(SOON, () -> telegram.toldTo(2).equals(List.of("solo para usted")));
		telegram.userPresses(-77, 1, answer, "/up 0123456789");
		assertThat(telegram.awaitSeen(-77, 2, SOON).get(1)).satisfies(seen -> {
			assertThat(seen.text()).isEqualTo("eco: 0123456789");
			assertThat(seen.replyTo()).isEqualTo(answer);
		});
		Eventually.holds(SOON, () -> telegram.calls("answerCallbackQuery").stream().filter(call -> call.status() == 200).count() == 2);
		assertThat(telegram.toldTo(1)).isEmpty();
		assertThat(telegram.seenBy(-77)).hasSize(2);
	}

	/** Impatient visitors tap twice; an answer is enough. */
	@Test
	void answersTwoTapsOnAQuestionOnce() throws Exception {
		telegram.userSays(7, "hola");
		int first = telegram.awaitSeen(7, 1, SOON).getFirst().messageId();
		telegram.userPresses(7, first, "/ask 0123456789 1");
		telegram.userPresses(7, first, "/ask 0123456789 1");
		telegram.userPresses(7, first, "/ask 0123456789 2");
		assertThat(telegram.awaitSeen(7, 3, SOON)).extracting(Seen::text).containsExactly("eco: hola", "eco: 0123456789 1",
				"eco: 0123456789 2");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		assertThat(asked).hasSize(3);
	}

	@Test
	void hearsInGroupsOnlyWhatIsMeantForIt() throws Exception {
		telegram.groupSays(-77, 1, "¿quién viene mañana?");
		telegram.groupSays(-77, 1, "escriban a ana@puente_test_bot.example o a @otro_bot");
		telegram.groupSays(-77, 1, "/help");
		telegram.groupSays(-77, 1, "/help@otro_bot");
		telegram.groupSays(-77, 2, "@Puente_Test_Bot ¿cuándo es FIHAV?");
		List<Seen> first = telegram.awaitSeen(-77, 1, SOON);
		assertThat(first).singleElement().satisfies(seen -> {
			assertThat(seen.text()).isEqualTo("eco: ¿cuándo es FIHAV?");
			assertThat(seen.replyTo()).isEqualTo(telegram.lastMessageOf(-77));
		});
		telegram.groupReplies(-77, 3, first.getFirst().messageId(), "¿y dónde?");
		telegram.groupSays(-77, 3, "/help@puente_test_bot");
		assertThat(telegram.awaitSeen(-77, 3, SOON)).hasSize(3);
		assertThat(asked).extracting(VisitorMessage::conversation).containsExactly("telegram:telegram:-77:2", "telegram:telegram:-77:3",
				"telegram:telegram:-77:3");
		assertThat(asked).allSatisfy(message -> assertThat(message.shared()).isTrue());
	}

	@Test
	void givesCardsForWhatIsTypedAfterItsName() throws Exception {
		String query = telegram.userTypesInline(7, "FIHAV 2025");
		assertThat(telegram.awaitResults(query, SOON)).singleElement().satisfies(card -> {
			assertThat(card.path("title").asString()).isEqualTo("Respuesta");
			assertThat(card.at("/input_message_content/message_text").asString()).isEqualTo("tarjeta: FIHAV 2025");
		});
	}

	/** Who presses somebody else's button may never have said a word to the bot. */
	@Test
	void takesTheLanguageOfTheMessageThatAButtonStandsBelow() throws Exception {
		telegram.language(2, "fa");
		telegram.language(3, "de");
		telegram.groupSays(-77, 1, "@Puente_Test_Bot ¿cuándo es FIHAV?");
		int spanish = telegram.awaitSeen(-77, 1, SOON).getFirst().messageId();
		telegram.groupSays(-77, 1,
				"@Puente_Test_Bot امسال نمایشگاه کی برگزار می‌شود؟\n\nGranma: La Feria Internacional de La Habana se celebra en Expocuba");
		int persian = telegram.awaitSeen(-77, 2, SOON).get(1).messageId();
		telegram.userPresses(-77, 2, spanish, "/up ajeno");
		telegram.userPresses(-77, 3, persian, "/up ajeno");
		telegram.userPresses(-77, 2, 5, "/up ajeno");
		Eventually.holds(SOON, () -> asked.size() == 5);
		assertThat(asked.subList(2, 5)).extracting(VisitorMessage::languageHint).as("the last one's message is not known")
				.containsExactly("es", "fa", "fa");
	}

	@Test
	void hearsWhatStaffSayBelowACaseAndNothingElseOfThem() throws Exception {
		telegram.groupSays(STAFF, 5, "@puente_test_bot hola");
		outbound.append("telegram:telegram:" + STAFF, "1", new Letters(JsonMapper.builder().build())
				.write(new Rendering(new Messages()).render(says("Consulta C-7K3M9Q. Dice: «C-000000»")).getFirst()));
		Seen notice = telegram.awaitSeen(STAFF, 1, SOON).getFirst();
		telegram.groupReplies(STAFF, 5, notice.messageId(), "Buenos días");
		telegram.userPresses(STAFF, 5, notice.messageId(), "/take C-7K3M9Q");
		telegram.userPresses(STAFF, 5, notice.messageId(), "/up 0123456789");
		Eventually.holds(SOON, () -> staffSaid.size() == 2);
		assertThat(staffSaid).extracting(StaffWords::caseId).containsOnly("C-7K3M9Q");
		assertThat(staffSaid).extracting(StaffWords::text).containsExactly("Buenos días", "/take");
		assertThat(staffSaid).extracting(StaffWords::staff).containsOnly("Ana");
		assertThat(asked).isEmpty();
	}

	@Test
	void sendsFilesAfterTheText() throws Exception {
		telegram.userSays(7, "archivo");
		List<Seen> seen = telegram.awaitSeen(7, 2, SOON);
		assertThat(seen.get(1).file()).hasValueSatisfying(file -> {
			assertThat(file.name()).isEqualTo("feria.ics");
			assertThat(file.content()).isEqualTo("BEGIN:VCALENDAR ñ".getBytes(StandardCharsets.UTF_8));
		});
	}

	private static BotSettings settings(URI url) {
		return new BotSettings(BotApiServer.TOKEN, url, BotSettings.Mode.POLLING, "", "", "", 0, Long.toString(STAFF), false);
	}

	private Reply reply(VisitorMessage message) {
		asked.add(message);
		LockSupport.parkNanos(THINKING.toNanos());
		Reply echo = says("eco: " + message.text());
		if (message.text().equals("despacio")) {
			await(thought);
		}
		if (message.text().equals("ajeno")) {
			return new Reply(Language.ES, says("solo para usted").paragraphs(), List.of(), List.of(), List.of(), Reply.Audience.PRESSER);
		}
		if (message.text().equals("largo")) {
			return says("Una frase larga. ".repeat(600));
		}
		return message.text().equals("archivo")
				? new Reply(Language.ES, echo.paragraphs(), List.of(), List.of(),
						List.of(Reply.Attachment.of("feria.ics", "text/calendar", "BEGIN:VCALENDAR ñ".getBytes(StandardCharsets.UTF_8))))
				: echo;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(SOON.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static Reply says(String text) {
		return new Reply(Language.ES, List.of(new Reply.Paragraph(text, List.of())), List.of(), List.of());
	}
}
