package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.TestLanes;
import dev.puente.language.Language;
import dev.puente.redis.Redis;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.PromiseTable;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

/** Updates that come up to {@code -Dtimes} times, in any order, at three replicas at once. */
@Timeout(900)
@Tag("sized")
class RepeatedIT {

	private static final Duration SOON = Duration.ofSeconds(90);
	private static final long SEED = 2;
	private static final int CHATS = 40;
	private static final int REPLICAS = 3;
	private static final int TIMES = Integer.getInteger("times", 60);

	private final TestRedis redis = TestRedis.everySecond();
	private final BotApiServer telegram = BotApiServer.start();
	private final BotSettings settings = new BotSettings(BotApiServer.TOKEN, telegram.url(), BotSettings.Mode.POLLING, "", "", "", 0, "",
			false);
	private final List<HandmadeRoom> rooms = new ArrayList<>();
	private final List<Intake> intakes = new ArrayList<>();

	@AfterEach
	void stop() throws Exception {
		for (HandmadeRoom room : rooms) {
			room.close();
		}
		telegram.close();
		redis.close();
	}

	/** One replica fetches them, and all three are given them again, as by a webhook. */
	@Test
	void areAnsweredOnce() throws Exception {
		start(TestLanes::on);
		Random random = new Random(SEED);
		List<byte[]> again = new ArrayList<>();
		for (long chat = 1; chat <= CHATS; chat++) {
			long update = telegram.userSays(chat, "hola");
			again.addAll(Collections.nCopies(1 + random.nextInt(TIMES), body(update, chat)));
		}
		Collections.shuffle(again, random);
		give(again);
		for (long chat = 1; chat <= CHATS; chat++) {
			assertThat(telegram.awaitSeen(chat, 1, SOON)).as("chat %d, seed %d", chat, SEED).hasSize(1);
			telegram.userSays(chat, "fin");
		}
		for (long chat = 1; chat <= CHATS; chat++) {
			assertThat(telegram.awaitSeen(chat, 2, SOON)).as("chat %d, seed %d", chat, SEED).extracting(Seen::text).containsExactly("hola",
					"fin");
		}
		PromiseTable.row(2,
				CHATS + " updates, each given again 1–" + TIMES + " times to three replicas, " + again.size() + " in all, shuffled",
				"each question has one answer");
	}

	private void start(Function<Redis, Lanes> ofProcess) {
		for (int replica = 0; replica < REPLICAS; replica++) {
			Lanes lanes = ofProcess.apply(redis.anotherProcess());
			intakes.add(HandmadeRoom.intake(lanes));
			rooms.add(new HandmadeRoom(Map.of("main", settings), lanes, redis.anotherProcess(), RepeatedIT::echo, Pauses.USUAL).started());
		}
	}

	private void give(List<byte[]> updates) throws Exception {
		List<Future<?>> given = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < updates.size(); i++) {
				byte[] update = updates.get(i);
				int replica = i % REPLICAS;
				given.add(threads.submit(() -> {
					intakes.get(replica).take(rooms.get(replica).bot("main"), UpdateJson.read(update));
					return null;
				}));
			}
			for (Future<?> one : given) {
				one.get();
			}
		}
	}

	private byte[] body(long update, long chat) throws IOException {
		return ("{'update_id':" + update + ",'message':{'message_id':" + telegram.lastMessageOf(chat)
				+ ",'date':" + Clock.systemUTC().instant().getEpochSecond() + ",'text':'hola','chat':{'id':" + chat
				+ ",'type':'private'},'from':{'id':" + chat
				+ ",'is_bot':false,'first_name':'A'}}}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
	}

	private static Reply echo(VisitorMessage message) {
		return new Reply(Language.ES, List.of(new Reply.Paragraph(message.text(), List.of())), List.of(), List.of());
	}
}
