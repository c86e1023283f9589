package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.puente.conversation.Reply;
import dev.puente.delivery.Lanes;
import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Fault;
import dev.puente.testing.HeldCall;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.Road;
import dev.puente.testing.TestRedis;

/** Receiving goes on within five seconds of the end of an outage, with the product's own pauses and no restart. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class RecoveryIT {

	private static final Duration PROMISED = Duration.ofSeconds(5);
	private static final Duration OUTAGE = Duration.ofSeconds(14);
	private static final Duration SOON = Duration.ofSeconds(60);
	private static final TestRedis REDIS = TestRedis.everySecond();

	private final BotApiServer telegram = BotApiServer.start();
	private final InMemoryLane inbound = new InMemoryLane(3, Duration.ofMillis(10));
	private final InMemoryLane outbound = new InMemoryLane(3, Duration.ofMillis(10));
	private Road road;
	private HandmadeRoom room;

	@BeforeEach
	void start() throws Exception {
		road = new Road(telegram.url().getPort());
		BotSettings settings = new BotSettings(BotApiServer.TOKEN, road.url(), BotSettings.Mode.POLLING, "", "", "", 0, "", false);
		Reply yes = new Reply(Language.ES, List.of(new Reply.Paragraph("sí", List.of())), List.of(),
				List.of());
		room = new HandmadeRoom(Map.of("telegram", settings), new Lanes(inbound, outbound, outbound), REDIS.redis(), message -> yes,
				Pauses.USUAL).started();
		assertThat(telegram.awaitPoll(SOON)).isTrue();
	}

	@AfterEach
	void stop() throws Exception {
		room.close();
		road.close();
		telegram.close();
	}

	@AfterAll
	static void stopRedis() throws IOException {
		REDIS.close();
	}

	/** So long that pauses that went on doubling would be longer than what is promised. */
	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void afterTheNetworkWasAway() {
		road.block();
		long begin = System.nanoTime();
		Eventually.holds(SOON, () -> road.refused() >= 6 && System.nanoTime() - begin > OUTAGE.toNanos());
		road.open();
		receivesWithin(PROMISED);
	}

	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void afterAProxyAnsweredWithPagesOfHtml() {
		for (int i = 0; i < 6; i++) {
			telegram.failNext("getUpdates", Fault.badGateway());
		}
		road.cut();
		Eventually.holds(SOON, () -> telegram.calls("getUpdates").stream().filter(call -> call.status() == 502).count() == 6);
		receivesWithin(PROMISED);
	}

	/** The other end no longer knows of the connection, and nothing says so: the long poll alone would wait for half a minute. */
	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void afterTheConnectionDiedUnheard() throws Exception {
		HeldCall dead = telegram.holdNext("getUpdates");
		road.cut();
		dead.awaitArrival(SOON);
		receivesWithin(PROMISED);
		dead.drop();
	}

	/** What speaks no TLS where TLS is expected, as a captive portal does, is met again and again, never more than five seconds apart. */
	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void triesOnWhereTlsFails() throws Exception {
		BotSettings secure = new BotSettings(BotApiServer.TOKEN, URI.create("https://127.0.0.1:" + road.url().getPort()),
				BotSettings.Mode.POLLING, "", "", "", 0, "", false);
		try (HandmadeRoom other = new HandmadeRoom(Map.of("secure", secure), new Lanes(inbound, outbound, outbound), REDIS.redis(),
				message -> {
					throw new IllegalStateException("nothing to answer");
				}, Pauses.USUAL).started()) {
			int before = road.accepted();
			Eventually.holds(SOON, () -> road.accepted() >= before + 8);
			int then = road.accepted();
			Eventually.holds(PROMISED, () -> road.accepted() > then);
			assertThat(other.bot("secure").api().quietFor()).isZero();
		}
	}

	private void receivesWithin(Duration promised) {
		int before = inbound.appended().size();
		telegram.userSays(7, "hola " + before);
		Eventually.holds(promised, () -> inbound.appended().size() > before);
	}
}
