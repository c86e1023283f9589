package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.TestLanes;
import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.PromiseTable;
import dev.puente.testing.TestRedis;

/** Measures how long answers take while the handler of one chat hangs, and while none does: for a machine that does nothing else. */
@Tag("faults")
@Timeout(3600)
class HangingChatIT {

	private static final Duration SOON = Duration.ofMinutes(2);
	private static final int CHATS = Integer.getInteger("chats", 50);
	private static final Duration HANG = Duration.ofSeconds(Integer.getInteger("hang", 20));
	private static final long HANGING = 9_999;
	private static final int EACH = 20;
	private static final double MOST = 1.05;
	/** Below this the clock of the server, and of the machine, tell nothing. */
	private static final double GRAIN = 1;

	private final CountDownLatch release = new CountDownLatch(1);
	private final List<Asked> asked = new ArrayList<>();

	private record Asked(long chat, int place, Instant at) {
	}

	@Test
	void moves95OfAHundredByLessThanATwentieth() throws Exception {
		try (TestRedis redis = TestRedis.everySecond(); BotApiServer telegram = BotApiServer.start()) {
			BotSettings settings = settings(telegram.url());
			try (HandmadeRoom room = new HandmadeRoom(Map.of("telegram", settings), TestLanes.on(redis.redis()), redis.redis(), this::echo,
					Pauses.USUAL).started()) {
				ask(telegram, EACH / 2, HANG.dividedBy(2)); // what is compiled, is compiled
				double before = ask(telegram, EACH / 2, HANG.dividedBy(2));
				for (int i = 0; i < EACH; i++) {
					telegram.userSays(HANGING, "n" + i);
				}
				double hanging = ask(telegram, EACH, HANG);
				assertThat(telegram.seenBy(HANGING)).isEmpty();
				release.countDown();
				assertThat(telegram.awaitSeen(HANGING, EACH, SOON)).hasSize(EACH);
				double after = ask(telegram, EACH / 2, HANG.dividedBy(2));
				double without = (before + after) / 2;
				PromiseTable.row(3, CHATS + " chats ask evenly, one chat's handler hangs for " + HANG.toSeconds() + " s",
						String.format(Locale.ROOT,
								"p95 from question to answer %.1f ms, without the hanging one %.1f ms before and %.1f ms after",
								hanging, before, after));
				assertThat(hanging).as("p95, without %.1f ms", without).isLessThan(Math.max(MOST * without, without + GRAIN));
				assertThat(room.bot("telegram").name()).isEqualTo("telegram");
			}
		}
	}

	/** Lets each chat ask so often, evenly over a time; returns the 95th of a hundred times from question to answer, in milliseconds. */
	private double ask(BotApiServer telegram, int each, Duration over) throws InterruptedException {
		asked.clear();
		Map<Long, Integer> seen = new java.util.HashMap<>();
		for (long chat = 1; chat <= CHATS; chat++) {
			seen.put(chat, telegram.seenBy(chat).size());
		}
		long begin = System.nanoTime();
		for (int i = 0; i < each * CHATS; i++) {
			TimeUnit.NANOSECONDS.sleep(Math.max(0, begin + over.toNanos() / (each * (long) CHATS) * i - System.nanoTime()));
			long chat = 1L + i % CHATS;
			asked.add(new Asked(chat, seen.merge(chat, 1, Integer::sum) - 1, Instant.now()));
			telegram.userSays(chat, "pregunta");
		}
		List<Double> millis = new ArrayList<>();
		for (Asked one : asked) {
			Eventually.holds(SOON, () -> telegram.seenBy(one.chat()).size() > one.place());
			millis.add(Duration.between(one.at(), telegram.seenBy(one.chat()).get(one.place()).at()).toNanos() / 1e6);
		}
		millis.sort(null);
		return millis.get(millis.size() * 95 / 100);
	}

	private Reply echo(VisitorMessage message) {
		if (message.conversation().endsWith(":" + HANGING)) {
			try {
				release.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(e);
			}
		}
		return new Reply(Language.ES, List.of(new Reply.Paragraph(message.text(), List.of())), List.of(), List.of());
	}

	private static BotSettings settings(URI url) {
		return new BotSettings(BotApiServer.TOKEN, url, BotSettings.Mode.POLLING, "", "", "", 0, "", false);
	}
}
