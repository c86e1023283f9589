package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;

import dev.puente.conversation.Reply;
import dev.puente.delivery.Lanes;
import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Fault;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

/** Several processes with one bot: one of them fetches. */
@Timeout(60)
class PollersIT {

	private static final Duration SOON = Duration.ofSeconds(10);
	private static final TestRedis REDIS = TestRedis.everySecond();
	private static final Script LEFT = new Script("return {redis.call('PTTL', KEYS[1])}");
	private static final String LEASE = Keys.of("poll:telegram", "delivery", "lease", "poll:telegram");

	private final BotApiServer telegram = BotApiServer.start();
	private final InMemoryLane inbound = new InMemoryLane(3, Duration.ofMillis(10));
	private final InMemoryLane outbound = new InMemoryLane(3, Duration.ofMillis(10));
	private final List<HandmadeRoom> rooms = new ArrayList<>();

	@AfterAll
	static void stopRedis() throws IOException {
		REDIS.close();
	}

	@AfterEach
	void close() throws Exception {
		for (HandmadeRoom room : rooms) {
			room.close();
		}
		telegram.close();
	}

	@Test
	void oneFetchesAndTheOtherStandsBy() throws Exception {
		HandmadeRoom one = start(REDIS.anotherProcess());
		assertThat(telegram.awaitPoll(SOON)).isTrue();
		HandmadeRoom two = start(REDIS.anotherProcess());
		telegram.userSays(7, "hola");
		assertThat(telegram.awaitSeen(7, 1, SOON)).extracting(Seen::text).containsExactly("sí");
		assertThat(telegram.calls("getUpdates")).allSatisfy(call -> assertThat(call.status()).isEqualTo(200));
		assertThat(one.health().getDetails().toString()).contains("fetchesHere=true", "secondsSinceLastFetch=", "pendingUpdates=");
		assertThat(two.health().getDetails().toString()).contains("fetchesHere=false");
	}

	/** Alone: of the two seconds the lease takes most, and the classes beside it would take the rest. */
	@Tag("alone")
	@Test
	void theOtherTakesOverWithinTwoSecondsAtTheCostOfOneConflict() throws Exception {
		TestRedis.Connected dying = REDIS.mortalProcess();
		start(dying.redis());
		assertThat(telegram.awaitPoll(SOON)).isTrue();
		start(REDIS.anotherProcess());
		dying.kill();
		long death = System.nanoTime();
		// the long poll of the dead hangs on at Telegram, as it does in life; the heir's ends it
		Eventually.holds(SOON, () -> conflicts() == 1);
		assertThat(Duration.ofNanos(System.nanoTime() - death)).isLessThan(Duration.ofSeconds(2));
		telegram.userSays(8, "hola");
		assertThat(telegram.awaitSeen(8, 1, SOON)).hasSize(1);
		assertThat(telegram.awaitConfirmed(SOON)).isTrue();
		assertThat(conflicts()).isEqualTo(1);
	}

	/** As after a long pause of the process that fetched: its call brings updates when somebody else fetches already. */
	@Test
	void whoeverWasLeftBehindStoresAndConfirmsNothing() throws Exception {
		start(REDIS.anotherProcess());
		assertThat(telegram.awaitPoll(SOON)).isTrue();
		awaitRenewal();
		REDIS.redis().set(LEASE, "somebody else", Duration.ofMinutes(1));
		telegram.userSays(9, "hola");
		Eventually.holds(SOON, () -> telegram.calls("getUpdates").size() == 1);
		passes(Duration.ofSeconds(1), () -> {
			assertThat(inbound.appended()).isEmpty();
			assertThat(telegram.pending()).isEqualTo(1);
			assertThat(telegram.calls("getUpdates")).hasSize(1);
		});
		REDIS.redis().delete(LEASE);
		assertThat(telegram.awaitSeen(9, 1, SOON)).hasSize(1);
	}

	/**
	 * As when a process is paused between two calls: it wakes, and somebody else fetches already. Its own keeper of the lease does not know yet,
	 * since it has just renewed it; the process is between two calls because it was told to wait for a second.
	 */
	@Test
	void whoeverWasLeftBehindFetchesNothing() throws Exception {
		start(REDIS.anotherProcess());
		int stolen = 0;
		for (int round = 1; round <= 20 && stolen < 2; round++) {
			int refusals = round;
			assertThat(telegram.awaitPoll(SOON)).isTrue();
			telegram.failNext("getUpdates", Fault.tooManyRequests(1));
			telegram.userSays(9, "hola " + round);
			Eventually.holds(SOON, () -> calls(429) == refusals);
			Instant end = telegram.silences().getLast().until();
			awaitRenewalShortlyBefore(end);
			REDIS.redis().set(LEASE, "somebody else", Duration.ofMinutes(1));
			// later it may have fetched already, and rightly so
			if (Clock.systemUTC().instant().isBefore(end)) {
				stolen++;
				int calls = telegram.calls("getUpdates").size();
				// a call that waits for updates would end
				telegram.userSays(9, "hola otra vez " + round);
				passes(Duration.ofSeconds(1), () -> assertThat(telegram.calls("getUpdates")).hasSize(calls));
			}
			REDIS.redis().delete(LEASE);
		}
		assertThat(stolen).isPositive();
	}

	/** Waits for the first renewal of the lease that is late in a silence, or after it. */
	private static void awaitRenewalShortlyBefore(Instant end) {
		do {
			awaitRenewal();
		} while (Clock.systemUTC().instant().isBefore(end.minusMillis(400)));
	}

	/** For the 450 ms after this the process that fetches does not learn by itself that the lease was taken from it. */
	private static void awaitRenewal() {
		long[] left = {Long.MAX_VALUE};
		Eventually.holds(SOON, () -> {
			long before = left[0];
			left[0] = Long.parseLong(REDIS.redis().run(LEFT, List.of(LEASE)).getFirst());
			return left[0] > before;
		});
	}

	private static void passes(Duration time, Runnable holding) {
		long end = System.nanoTime() + time.toNanos();
		Eventually.holds(SOON, () -> {
			holding.run();
			return System.nanoTime() > end;
		});
	}

	/** As with a wrong token, or where somebody else polls with the same one. */
	@Test
	void tellsForHowLongItHasFetchedInVainThoughNoFetchEverSucceeded() {
		telegram.failNext("getUpdates", Collections.nCopies(100, Fault.serverError()).toArray(Fault[]::new));
		HandmadeRoom room = start(REDIS.anotherProcess());
		Eventually.holds(SOON, () -> calls(500) > 2);
		assertThat(room.health().getDetails().toString()).contains("fetchesHere=true", "secondsSinceLastFetch=");
	}

	@Test
	void saysThatTelegramIsAway() throws Exception {
		HandmadeRoom room = start(REDIS.anotherProcess());
		assertThat(room.health().getStatus()).isEqualTo(Status.UP);
		HandmadeRoom other = start(REDIS.anotherProcess());
		telegram.close();
		assertThat(other.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(other.health().getDetails().toString()).contains("pendingUpdates=unknown");
	}

	private long conflicts() {
		return calls(409);
	}

	private long calls(int status) {
		return telegram.calls("getUpdates").stream().filter(call -> call.status() == status).count();
	}

	private HandmadeRoom start(Redis redis) {
		BotSettings settings = new BotSettings(BotApiServer.TOKEN, telegram.url(), BotSettings.Mode.POLLING, "", "", "", 30, "", false);
		Reply yes = new Reply(Language.ES, List.of(new Reply.Paragraph("sí", List.of())), List.of(), List.of());
		HandmadeRoom room = new HandmadeRoom(Map.of("telegram", settings), new Lanes(inbound, outbound, outbound), redis, message -> yes,
				Pauses.USUAL).started();
		rooms.add(room);
		return room;
	}
}
