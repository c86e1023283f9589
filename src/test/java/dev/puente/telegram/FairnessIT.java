package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.TestLanes;
import dev.puente.language.Language;
import dev.puente.redis.Script;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.PromiseTable;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

/** No chat waits for another one's sake: not for one that hangs, nor for one that floods, nor for a backlog without a word. */
@Timeout(7200)
@Tag("sized")
class FairnessIT {

	private static final Duration SOON = Duration.ofSeconds(Integer.getInteger("patience", 150));
	private static final Duration HANG = Duration.ofSeconds(Integer.getInteger("hang", 0));
	private static final TestRedis REDIS = TestRedis.everySecond();
	private static final long GROUP = -1_000_005;
	private static final int CHATS = Integer.getInteger("chats", 20);

	private final MovedClock clock = new MovedClock();
	private final BotApiServer telegram = BotApiServer.start(0, clock);

	/** The time of day, moved at will. */
	private static final class MovedClock extends Clock {

		private volatile Duration ahead = Duration.ZERO;

		@Override
		public Instant instant() {
			return Instant.now().plus(ahead);
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	}

	@BeforeEach
	void empty() {
		REDIS.redis().run(new Script("return {redis.call('FLUSHALL')}"), List.of("k"));
	}

	@AfterEach
	void stop() {
		telegram.close();
	}

	@AfterAll
	static void stopRedis() throws IOException {
		REDIS.close();
	}

	/** The handler of one chat hangs for longer than all others take; each chat keeps its order. */
	@Test
	void aHangingChatDelaysNobody() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		try (HandmadeRoom room = room(0, message -> {
			if (message.conversation().endsWith(":999")) {
				await(release);
			}
			return echo(message);
		})) {
			long begin = System.nanoTime();
			LongStream.range(1, CHATS).forEach(chat -> telegram.userSays(chat, "ensayo"));
			LongStream.range(1, CHATS).forEach(chat -> Eventually.holds(SOON, () -> telegram.seenBy(chat).size() == 1));
			IntStream.range(0, 20).forEach(number -> telegram.userSays(999, "n" + number));
			for (int number = 0; number < 20; number++) {
				for (long chat = 1; chat < CHATS; chat++) {
					telegram.userSays(chat, "n" + number);
				}
			}
			for (long chat = 1; chat < CHATS; chat++) {
				List<Seen> seen = telegram.awaitSeen(chat, 21, SOON);
				assertThat(seen.subList(1, 21)).extracting(Seen::text).isEqualTo(IntStream.range(0, 20).mapToObj(n -> "n" + n).toList());
			}
			Duration took = Duration.ofNanos(System.nanoTime() - begin);
			assertThat(release.await(HANG.minus(took).toMillis(), TimeUnit.MILLISECONDS)).isFalse();
			assertThat(telegram.seenBy(999)).isEmpty();
			release.countDown();
			assertThat(telegram.awaitSeen(999, 20, SOON)).extracting(Seen::text)
					.isEqualTo(IntStream.range(0, 20).mapToObj(n -> "n" + n).toList());
			assertThat(room.health().getDetails()).isNotEmpty();
			PromiseTable.row(3, CHATS + " chats with 20 messages each, one chat's handler hangs for " + HANG.toSeconds() + " s",
					"each chat has its answers in order, the others all of them within " + took.toSeconds() + " s");
		}
	}

	/** Telegram's limits are kept here: what floods waits behind itself. */
	@Test
	void neitherAFloodingVisitorNorAGroupOfThousandsDelaysAnybody() throws Exception {
		try (HandmadeRoom room = room(30, FairnessIT::echo)) {
			for (int number = 0; number < 1000; number++) {
				telegram.userSays(500, "mucho " + number);
				telegram.groupSays(GROUP, 10_000 + number * 5L, "/help@puente_test_bot " + number);
			}
			Eventually.holds(SOON, () -> telegram.seenBy(500).size() >= 2);
			LongStream.range(1, 41).forEach(chat -> telegram.userSays(chat, "hola"));
			for (long chat = 1; chat < 41; chat++) {
				List<Seen> seen = telegram.awaitSeen(chat, 1, SOON);
				assertThat(seen).hasSize(1);
			}
			// were it first come, first served, all two thousand would have gone before
			assertThat(telegram.seenBy(500).size() + telegram.seenBy(GROUP).size()).isLessThan(300);
			long seconds = Duration.between(telegram.seenBy(500).getFirst().at(), clock.instant()).toSeconds();
			assertThat(telegram.seenBy(500)).hasSizeLessThanOrEqualTo((int) seconds + 2);
			assertThat(telegram.seenBy(GROUP)).hasSizeLessThanOrEqualTo((int) seconds / 3 + 2);
			assertThat(telegram.seenBy(500)).extracting(Seen::text).first().isEqualTo("mucho 0");
			assertThat(room.bot("telegram").name()).isEqualTo("telegram");
		}
	}

	/** What waited for 23 hours at Telegram is answered in order, each chat told once that it is late; what is older Telegram drops itself. */
	@Test
	void drainsABacklogInOrderAndTellsThatItIsLate() throws Exception {
		int chats = Integer.getInteger("backlog", 1_000) / 5;
		clock.ahead = Duration.ofHours(-23);
		for (int number = 0; number < 5; number++) {
			for (long chat = 1; chat <= chats; chat++) {
				telegram.userSays(chat, "n" + number);
			}
		}
		clock.ahead = Duration.ZERO;
		try (HandmadeRoom room = room(0, FairnessIT::echo)) {
			Eventually.holds(SOON, () -> !telegram.seenBy(1).isEmpty());
			long begin = System.nanoTime();
			telegram.userSays(chats + 1L, "ahora");
			for (long chat = 1; chat <= chats; chat++) {
				List<Seen> seen = telegram.awaitSeen(chat, 6, SOON);
				assertThat(seen).extracting(Seen::text).as("chat %d", chat).hasSize(6);
				assertThat(seen.getFirst().text()).contains("mucho retraso");
				assertThat(seen.subList(1, 6)).extracting(Seen::text).containsExactly("n0", "n1", "n2", "n3", "n4");
			}
			assertThat(telegram.awaitSeen(chats + 1L, 1, SOON)).extracting(Seen::text).containsExactly("ahora");
			assertThat(telegram.awaitConfirmed(SOON)).isTrue();
			PromiseTable.row(5, "a backlog of " + 5 * chats + " messages, 23 hours old",
					"each answered, in the order of its chat, each chat told once "
							+ "that it is late, in " + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s");
			assertThat(room.health().getDetails()).isNotEmpty();
		}
	}

	private HandmadeRoom room(int rate, Function<VisitorMessage, Reply> answers) {
		BotSettings settings = new BotSettings(BotApiServer.TOKEN, telegram.url(), BotSettings.Mode.POLLING, "", "", "", rate, "", false);
		return new HandmadeRoom(Map.of("telegram", settings), TestLanes.on(REDIS.redis()), REDIS.redis(), answers, Pauses.USUAL).started();
	}

	private static void await(CountDownLatch release) {
		try {
			release.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static Reply echo(VisitorMessage message) {
		return new Reply(Language.ES, List.of(new Reply.Paragraph(message.text(), List.of())), List.of(), List.of());
	}
}
