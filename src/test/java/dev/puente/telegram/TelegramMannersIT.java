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

	private static final Duration SOON = Duration.ofSeconds(10);
	private static final long STAFF = -900;
	/** What a real answer takes at least. */
	private static final Duration THINKING = Duration.ofMillis(20);
	private static final Pauses QUICK = new Pauses(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100),
			Duration.ofMillis(100));

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

	@Test
	void introducesItselfInBothLanguages() throws Exception {
		Eventually.holds(SOON, () -> !telegram.profile().description("es").isEmpty());
		assertThat(telegram.profile().name("fa")).isEqualTo(new Messages().text(Language.FA, "bot.name"));
		assertThat(telegram.profile().description("fa")).isEqualTo(new Messages().text(Language.FA, "bot.description"));
		for (String language : List.of("fa", "es", "")) {
			assertThat(telegram.profile().commands(language)).extracting(command -> command.path("command").asString()).contains("sources",
					"person",
					"forget");
		}
	}

	private static BotSettings settings(URI url) {
		return new BotSettings(BotApiServer.TOKEN, url, BotSettings.Mode.POLLING, "", "", "", 0, Long.toString(STAFF), false);
	}

	private Reply reply(VisitorMessage message) {
		asked.add(message);
		LockSupport.parkNanos(THINKING.toNanos());
		Reply echo = says("eco: " + message.text());
		return message.text().equals("archivo")
				? new Reply(Language.ES, echo.paragraphs(), List.of(), List.of(),
						List.of(Reply.Attachment.of("feria.ics", "text/calendar", "BEGIN:VCALENDAR ñ".getBytes(StandardCharsets.UTF_8))))
				: echo;
	}

	private static Reply says(String text) {
		return new Reply(Language.ES, List.of(new Reply.Paragraph(text, List.of())), List.of(), List.of());
	}
}
