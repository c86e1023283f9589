package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.puente.admin.SignedCalls;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.ModelServer;
import dev.puente.testing.Road;
import dev.puente.testing.TestRedis;

/** What Puente stands on: Telegram, Redis, a wording model and a staff system, each of which can fail. */
final class Site implements AutoCloseable {

	final BotApiServer telegram = BotApiServer.start();
	final Road toTelegram = new Road(telegram.url().getPort());
	final TestRedis redis = TestRedis.everySecond();
	final ModelServer model = ModelServer.start();
	final StaffSystem staff = new StaffSystem();
	private final Path folder;
	private final List<String> damaged = new ArrayList<>();

	Site(Path folder) {
		this.folder = folder;
		model.plays(quick());
	}

	/** A Puente that is not started yet. */
	Served puente(String name) {
		return new Served(this, folder.resolve(name));
	}

	/** A model that says at once what the best evidence says. */
	ModelServer.Script quick() {
		return model.honest(asked -> asked.evidence().getFirst() + " [1]");
	}

	/** A model that says all that the evidence says, slowly but never so slowly that nobody listens any more. */
	ModelServer.Script slow() {
		return model.hesitant(Duration.ofMillis(30), asked -> IntStream.range(0, 2 * asked.evidence().size())
				.mapToObj(i -> i % asked.evidence().size()).map(i -> asked.evidence().get(i) + " [" + (i + 1) + "] ")
				.collect(Collectors.joining()));
	}

	/** A model that answers who has the key, and nobody else. */
	ModelServer.Script onlyFor(String key) {
		return (exchange, asked) -> (asked.authorization().equals("Bearer " + key) ? quick() : model.refuses(401)).play(exchange, asked);
	}

	/** Lets Redis refuse every write, as one does that is full and may remove nothing. */
	void fillRedis() {
		configureRedis("1");
	}

	/** Gives Redis room again. */
	void emptyRedis() {
		configureRedis("0");
	}

	private void configureRedis(String maxmemory) {
		TestRedis.Connected connected = redis.mortalProcess();
		connected.client().connect().sync().configSet("maxmemory", maxmemory);
		connected.kill();
	}

	/** Makes what is remembered of a chat's talk unreadable, so that the next question cannot be handled. */
	void damageTalk(long chat) {
		List<String> keys = new ArrayList<>();
		redis.redis().dump(key -> key.contains(":conversation:said:") && key.endsWith(":" + chat), dump -> keys.add(dump.key()));
		assertThat(keys).hasSize(1);
		redis.redis().set(keys.getFirst(), "damaged", Duration.ofHours(1));
		damaged.addAll(keys);
	}

	/** Removes what was made unreadable. */
	void mendTalks() {
		damaged.forEach(redis.redis()::delete);
		damaged.clear();
	}

	/** A replica's settings as environment variables, so that its commands have them too. */
	Map<String, String> settings(Path data, Road toRedis) {
		Map<String, String> settings = new HashMap<>(Map.of("PUENTE_DATA", data.toString(), "SPRING_DATA_REDIS_HOST", "127.0.0.1",
				"SPRING_DATA_REDIS_PORT", Integer.toString(toRedis.port()), "SPRING_DATA_REDIS_PASSWORD", redis.password(),
				"PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN, "PUENTE_BOTS_TELEGRAM_API_URL", toTelegram.url().toString(),
				"PUENTE_MODEL_PROVIDER", "openai", "PUENTE_MODEL_BASE_URL", model.address(), "PUENTE_MODEL_NAME", "scripted"));
		settings.putAll(Map.of("PUENTE_ADMIN_HOOK_SECRETS", SignedCalls.SECRET, "PUENTE_ADMIN_OUTBOUND_URL", staff.url(),
				"PUENTE_ADMIN_OUTBOUND_SECRET", SignedCalls.SECRET, "PUENTE_ADMIN_GOLDENAFTER", "1h", "PUENTE_DELIVERY_ATTEMPTS", "4"));
		return settings;
	}

	@Override
	public void close() throws IOException {
		toTelegram.close();
		telegram.close();
		redis.close();
		model.close();
		staff.close();
	}
}
