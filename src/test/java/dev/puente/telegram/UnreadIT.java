package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.telegram.telegrambots.meta.api.objects.Update;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.DeadLetter;
import dev.puente.delivery.DeadLetters;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.Shredder;
import dev.puente.delivery.TestLanes;
import dev.puente.language.Language;
import dev.puente.redis.Script;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

/** An update at whose reading something unexpected is thrown: the bot goes on receiving, and the update is neither lost nor tried for ever. */
@Timeout(60)
class UnreadIT {

	private static final Duration SOON = Duration.ofSeconds(20);
	private static final long GROUP = -77;
	private static final String NO_NUMBER = "{\"message_id\":\"no number\",\"date\":1,\"text\":\"entero\",\"chat\":{\"id\":%d,\"type\":\"%s\"},"
			+ "\"from\":{\"id\":9,\"is_bot\":false,\"first_name\":\"A\",\"language_code\":\"fa\"}}";
	private static final TestRedis REDIS = TestRedis.everySecond();

	private final BotApiServer telegram = BotApiServer.start();
	private final DeadLetters dead = new DeadLetters(REDIS.redis());
	private volatile boolean mended;
	private HandmadeRoom room;

	@BeforeEach
	void start() {
		REDIS.redis().run(new Script("return {redis.call('FLUSHALL')}"), List.of("k"));
		Lanes lanes = TestLanes.on(REDIS.redis(), Duration.ofMillis(5));
		BotSettings settings = new BotSettings(BotApiServer.TOKEN, telegram.url(), BotSettings.Mode.POLLING, "", "", "", 0, "", false);
		room = HandmadeRoom.reading(this::read, Map.of("main", settings), lanes, REDIS.redis(), UnreadIT::echo);
		room.start();
	}

	@AfterEach
	void stop() throws Exception {
		room.close();
		telegram.close();
	}

	@AfterAll
	static void stopRedis() throws IOException {
		REDIS.close();
	}

	@Test
	void holdsUpNobodyAndIsToldKeptAndReplayed() throws Exception {
		telegram.userSays(7, "veneno");
		telegram.userSays(7, "hola");
		telegram.userSays(8, "hola");
		assertThat(telegram.awaitSeen(8, 1, SOON)).extracting(Seen::text).containsExactly("eco: hola");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		List<Seen> seen = telegram.awaitSeen(7, 2, SOON);
		assertThat(seen).hasSize(2);
		assertThat(seen.getFirst().text()).contains("Lamentamos");
		assertThat(seen.getLast().text()).isEqualTo("eco: hola");
		DeadLetter kept = theOne();
		assertThat(kept.letter().payload()).contains("veneno", "is_bot", "language_code");
		assertThat(kept.letter().attempt()).isEqualTo(5);
		assertThat(kept.failure()).doesNotContain("veneno");

		mended = true;
		assertThat(dead.replay(kept.id())).isTrue();
		assertThat(telegram.awaitSeen(7, 3, SOON)).extracting(Seen::text).last().isEqualTo("eco: veneno");
		assertThat(dead.list(10)).isEmpty();
	}

	@Test
	void isKeptWhereTheLibraryIsWhoCannotReadIt() throws Exception {
		telegram.arrives(9, "message", NO_NUMBER.formatted(9, "private"));
		telegram.userSays(8, "hola");
		assertThat(telegram.awaitSeen(8, 1, SOON)).hasSize(1);
		assertThat(telegram.awaitSeen(9, 1, SOON)).singleElement().satisfies(notice -> assertThat(notice.text()).contains("متأسفانه"));
		assertThat(theOne().letter().payload()).contains("entero", "no number");
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
	}

	/** In a group others would read of a failure that is none of theirs; who asks to be forgotten is found there too. */
	@Test
	void isNotToldInGroupsAndGoesWithItsSender() throws Exception {
		telegram.arrives(GROUP, "message", NO_NUMBER.formatted(GROUP, "supergroup"));
		assertThat(theOne().letter().key()).isEqualTo("telegram:main:" + GROUP);
		telegram.groupSays(GROUP, 9, "/help@puente_test_bot");
		assertThat(telegram.awaitSeen(GROUP, 1, SOON)).singleElement().satisfies(seen -> assertThat(seen.text()).startsWith("eco"));
		assertThat(new Shredder(REDIS.redis()).shred("telegram:main:" + GROUP + ":9", List.of())).isEqualTo(1);
		assertThat(dead.list(10)).isEmpty();
	}

	private DeadLetter theOne() {
		Eventually.holds(SOON, () -> !dead.list(10).isEmpty());
		assertThat(dead.list(10)).hasSize(1);
		return dead.list(10).getFirst();
	}

	private Optional<Incoming> read(Bot bot, Update update) {
		if (!mended && update.getMessage() != null && "veneno".equals(update.getMessage().getText())) {
			throw new IllegalStateException("not foreseen");
		}
		return UpdateReading.read(bot, update);
	}

	private static Reply echo(VisitorMessage message) {
		return new Reply(Language.ES, List.of(new Reply.Paragraph("eco: " + message.text(), List.of())), List.of(), List.of());
	}
}
