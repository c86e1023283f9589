package dev.puente.telegram;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.TestLanes;
import dev.puente.language.Language;
import dev.puente.redis.Redis;
import dev.puente.redis.StartedRedis;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.ForgetfulLane;
import dev.puente.testing.HaltPoint;
import dev.puente.testing.HaltingLane;
import dev.puente.testing.NotingLane;
import dev.puente.testing.Stalls;
import dev.puente.testing.TryLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * A replica for fault runs, in a process of its own: receiving, lanes and sending are the product's, the answer is an echo. Ends with the
 * process that started it.
 */
public final class Replica {

	/** Exit code of a scripted halt. */
	public static final int HALTED = 77;
	/** What a question holds that cannot be answered. */
	public static final String POISON = "veneno";

	private Replica() {
	}

	/**
	 * Runs until standard input ends.
	 *
	 * @param arguments port and password of Redis, address of the Bot API, {@code redis} or {@code memory} for the lanes, a
	 *            {@link HaltPoint} or {@code -}, at which passing to halt there, messages a second in all (0 = no limits), and the file of
	 *            the {@link TryLog}
	 */
	public static void main(String[] arguments) throws IOException {
		Redis redis = StartedRedis.connect(Integer.parseInt(arguments[0]), arguments[1]);
		Consumer<HaltPoint> passed = arguments[4].equals("-") ? point -> {
		} : haltAt(HaltPoint.valueOf(arguments[4]), Integer.parseInt(arguments[5]));
		Lanes lanes = arguments[3].equals("redis")
				? TestLanes.on(redis)
				: new Lanes(new ForgetfulLane(), new ForgetfulLane(), new ForgetfulLane());
		BotSettings settings = new BotSettings(BotApiServer.TOKEN, URI.create(arguments[2]), BotSettings.Mode.POLLING, "", "", "",
				Integer.parseInt(arguments[6]), "", false);
		TryLog tries = new TryLog(Path.of(arguments[7]), Clock.systemUTC());
		Letters letters = new Letters(JsonMapper.builder().build());
		Lane outbound = new NotingLane(lanes.outbound(), tries, payload -> letters.outgoingMessage(payload).text().text());
		HandmadeRoom room = new HandmadeRoom(Map.of("telegram", settings), new Lanes(new HaltingLane(lanes.inbound(), true, passed),
				new HaltingLane(outbound, false, passed), lanes.events()), redis, Replica::echo, Pauses.USUAL).started();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> close(room)));
		Stalls.watch(System.out);
		tries.serving();
		while (System.in.read() >= 0) {
			Thread.onSpinWait();
		}
		Runtime.getRuntime().halt(0);
	}

	/** As SIGTERM ends the product. */
	private static void close(HandmadeRoom room) {
		try {
			room.close();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static Consumer<HaltPoint> haltAt(HaltPoint point, int passing) {
		AtomicInteger left = new AtomicInteger(passing);
		return reached -> {
			if (reached == point && left.decrementAndGet() == 0) {
				Runtime.getRuntime().halt(HALTED);
			}
		};
	}

	private static Reply echo(VisitorMessage message) {
		if (message.text().contains(POISON)) {
			throw new IllegalStateException("poison");
		}
		return new Reply(Language.ES, List.of(new Reply.Paragraph(message.text(), List.of())), List.of(), List.of());
	}
}
