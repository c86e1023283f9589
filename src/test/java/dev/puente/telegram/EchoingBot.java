package dev.puente.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.Lanes;
import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.TestRedis;

/** A bot that repeats what it hears, on lanes in memory, with a Redis of its own for each test. */
abstract class EchoingBot {

	static final Duration SOON = Duration.ofSeconds(25);
	static final long STAFF = -900;
	private static final Pauses QUICK = new Pauses(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100),
			Duration.ofMillis(100));

	final BotApiServer telegram = BotApiServer.start();
	private final TestRedis redis = TestRedis.start();
	final InMemoryLane inbound = new InMemoryLane(3, Duration.ofMillis(10));
	final InMemoryLane outbound = new InMemoryLane(8, Duration.ofMillis(10));
	final List<VisitorMessage> asked = new CopyOnWriteArrayList<>();
	private final List<HandmadeRoom> open = new ArrayList<>();

	@AfterEach
	void close() throws Exception {
		closeRooms();
		telegram.close();
		redis.close();
	}

	static BotSettings polling(URI url) {
		return new BotSettings(BotApiServer.TOKEN, url, BotSettings.Mode.POLLING, "", "", "", 30, Long.toString(STAFF), false);
	}

	HandmadeRoom start(BotSettings settings) {
		return start(settings, redis);
	}

	HandmadeRoom start(BotSettings settings, TestRedis ofItsProcess) {
		return start(Map.of("telegram", settings), ofItsProcess);
	}

	/** Starts several bots, each on the server of its settings. */
	HandmadeRoom start(Map<String, BotSettings> bots) {
		return start(bots, redis);
	}

	private HandmadeRoom start(Map<String, BotSettings> bots, TestRedis ofItsProcess) {
		HandmadeRoom room = new HandmadeRoom(bots, new Lanes(inbound, outbound, outbound), ofItsProcess.redis(),
				this::reply, QUICK).started();
		open.add(room);
		return room;
	}

	void closeRooms() throws Exception {
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

	static void await(BooleanSupplier condition) {
		Eventually.holds(SOON, condition);
	}
}
