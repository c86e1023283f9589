package dev.puente.telegram;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.TestLanes;
import dev.puente.language.Language;
import dev.puente.redis.Redis;
import dev.puente.redis.StartedRedis;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.ForgetfulLane;
import dev.puente.testing.HaltPoint;
import dev.puente.testing.HaltingLane;
import dev.puente.testing.Stalls;

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
	 *            {@link HaltPoint} or {@code -}, at which passing to halt there, and messages a second in all (0 = no limits)
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
		new HandmadeRoom(Map.of("telegram", settings), new Lanes(new HaltingLane(lanes.inbound(), true, passed),
				new HaltingLane(lanes.outbound(), false, passed), lanes.events()), redis, Replica::echo, Pauses.USUAL).start();
		Stalls.watch(System.out);
		while (System.in.read() >= 0) {
			Thread.onSpinWait();
		}
		Runtime.getRuntime().halt(0);
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
