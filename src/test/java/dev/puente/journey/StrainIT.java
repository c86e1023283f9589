package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.puente.admin.SignedCalls;
import dev.puente.redis.Script;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.PromiseTable;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;
import io.lettuce.core.api.sync.RedisCommands;

/** The whole product with many visitors at once, with a Redis that hangs, and with one that lost everything. */
@Timeout(1800)
@Tag("sized")
@Execution(ExecutionMode.CONCURRENT)
class StrainIT {

	private static final Duration SOON = Duration.ofSeconds(Integer.getInteger("patience", 60));
	private static final int VISITORS = Integer.getInteger("visitors", 12);
	private static final int MANY = 1000;
	/** Where other tests run beside it, time tells of them. */
	private static final Duration IN_TIME = Duration.ofSeconds(VISITORS < MANY ? 20 : 3);
	private static final String SECRET = "a-Secret_1";
	private static final Duration RECOVERED = Duration.ofSeconds(VISITORS < MANY ? 20 : 5);
	private static final BotApiServer TELEGRAM = BotApiServer.start();
	/** Of a second bot, which receives by its webhook. */
	private static final BotApiServer HOOKED = BotApiServer.start();
	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final TestRedis REDIS = TestRedis.start();
	private static PuenteProcess puente;
	private static URI page;

	/** The Redis is set up as a cache, which works and is told. */
	@BeforeAll
	static void start(@TempDir Path folder) {
		TestRedis.Connected settings = REDIS.mortalProcess();
		RedisCommands<String, String> commands = settings.client().connect().sync();
		commands.configSet("maxmemory", "1gb");
		commands.configSet("maxmemory-policy", "allkeys-lru");
		settings.kill();
		List<String> arguments = new ArrayList<>(REDIS.arguments());
		arguments.addAll(List.of("--puente.bots.telegram.api-url=" + TELEGRAM.url(), "--puente.bots.telegram.rate=0",
				"--puente.bots.hooked.api-url=" + HOOKED.url(), "--puente.bots.hooked.mode=webhook",
				"--puente.bots.hooked.webhook-url=" + HOOKED.url(), "--puente.bots.hooked.webhook-secret=" + SECRET,
				"--puente.admin.hook.secrets=" + SignedCalls.SECRET, "--spring.data.redis.timeout=2s",
				"--puente.data=" + folder.resolve("data")));
		puente = PuenteProcess.start(folder.resolve("run"),
				Map.of("PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN, "PUENTE_BOTS_HOOKED_TOKEN", BotApiServer.TOKEN),
				arguments.toArray(String[]::new));
		page = puente.page();
	}

	@AfterAll
	static void stop() throws IOException {
		puente.close();
		TELEGRAM.close();
		HOOKED.close();
		REDIS.close();
	}

	/** What each visitor talks of, what is answered to it, and the word that only answers to this talk hold. */
	private enum Talk {
		POST("¿Cuándo se firmó el memorando postal entre Irán y Cuba?", "noviembre de 2024", "postal"),
		FAIR("¿Por qué se suspendió FIHAV 2024?", "huracán Rafael", "FIHAV"),
		RELATIONS("¿Desde qué año tienen relaciones diplomáticas Cuba e Irán?", "8 de agosto de 1979", "relaciones");

		private final String question;
		private final String mark;
		private final String subject;

		Talk(String question, String mark, String subject) {
			this.question = question;
			this.mark = mark;
			this.subject = subject;
		}

		static Talk of(int visitor) {
			return values()[visitor % values().length];
		}
	}

	/**
	 * Each visitor asks with a word of their own, then what follows from what was said, all at once. Nobody reads the word or the subject of
	 * anybody else, and neither log nor metrics hold a word.
	 */
	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void tellsNobodyOfWhatAnotherSaid() throws Exception {
		for (int visitor = 0; visitor < VISITORS; visitor++) {
			TELEGRAM.userSays(chat(visitor), Talk.of(visitor).question + " " + canary(visitor));
			TELEGRAM.userSays(chat(visitor), "¿Y dónde lo dice?");
			TELEGRAM.userSays(chat(visitor), "¿Qué es " + canary(visitor) + "?");
		}
		for (int visitor = 0; visitor < VISITORS; visitor++) {
			List<Seen> seen = TELEGRAM.awaitSeen(chat(visitor), 3, SOON);
			assertThat(seen).as("visitor %d", visitor).hasSizeGreaterThanOrEqualTo(3);
			assertThat(seen.getFirst().text()).as("visitor %d", visitor).contains(Talk.of(visitor).mark);
			assertThat(seen.get(1).text()).as("what follows from what visitor %d said", visitor).contains(Talk.of(visitor).subject);
			String others = canary(visitor);
			assertThat(seen).allSatisfy(message -> assertThat(message.text().replace(others, "")).doesNotContain("canario"));
		}
		assertThat(puente.out() + puente.err()).doesNotContain("canario");
		assertThat(get("/actuator/health")).doesNotContain("canario");
		assertThat(get("/actuator/prometheus") + get("/actuator/metrics")).doesNotContain("canario");
		PromiseTable.row(20, VISITORS + " visitors at once, each with a word of their own",
				"nobody reads another one's; none in log, health or metrics");
	}

	/** What was published lies in files too, which put it back. */
	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void goesOnAndSaysSoWhenRedisLostEverything() throws Exception {
		assertThat(new SignedCalls(page.getPort()).send(SignedCalls.published("aconcagua", "El convenio Aconcagua se firmó en Matanzas"))
				.statusCode()).isEqualTo(202);
		Eventually.holds(SOON, () -> published().size() == 1);
		TELEGRAM.userSays(90_001, "¿Por qué se suspendió FIHAV 2024?");
		assertThat(TELEGRAM.awaitSeen(90_001, 1, SOON)).hasSize(1);
		TELEGRAM.userSays(90_001, "/status");
		assertThat(TELEGRAM.awaitSeen(90_001, 2, SOON).getLast().text()).contains("En servicio", "borra datos cuando se llena")
				.doesNotContain("se perdió");
		assertThat(puente.out()).containsOnlyOnce("redis=may-lose").contains("set maxmemory-policy to noeviction");
		assertThat(get("/actuator/health/storing")).contains("set maxmemory-policy to noeviction", "UP");
		REDIS.redis().run(new Script("return {redis.call('FLUSHALL')}"), List.of("k"));
		TELEGRAM.userSays(90_001, "¿Cuándo se firmó el memorando postal entre Irán y Cuba?");
		List<Seen> seen = TELEGRAM.awaitSeen(90_001, 3, SOON);
		assertThat(seen.getLast().text()).contains("noviembre de 2024", "[1]");
		Eventually.holds(SOON, () -> puente.out().contains("redis=lost-writes"));
		TELEGRAM.userSays(90_001, "/status");
		assertThat(TELEGRAM.awaitSeen(90_001, 4, SOON).getLast().text()).contains("se perdió parte de la memoria");
		Eventually.holds(SOON, () -> published().size() == 1);
		TELEGRAM.userSays(90_001, "¿Dónde se firmó el convenio Aconcagua?");
		assertThat(TELEGRAM.awaitSeen(90_001, 5, SOON).getLast().text()).contains("Matanzas", "[1]");
		PromiseTable.row(21, "FLUSHALL under the running product",
				"answers go on from the files, which put back what was published; log and `/status` say that memory was lost");
	}

	/** Stopped as with SIGSTOP, its connections stay and nothing is answered: slower than being away. */
	@Test
	@Execution(ExecutionMode.SAME_THREAD)
	void answersOnThePageWhileRedisHangsAndInTelegramAfterwards() throws Exception {
		assertThat(ask()).contains("huracán Rafael", "\"citations\":[{");
		REDIS.pause();
		try {
			for (long chat = 90_002; chat < 90_007; chat++) {
				TELEGRAM.userSays(chat, "¿Por qué se suspendió FIHAV 2024?");
			}
			HttpResponse<String> refused = webhook();
			assertThat(refused.statusCode()).isEqualTo(503);
			assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
			for (int i = 0; i < 3; i++) {
				long begin = System.nanoTime();
				assertThat(ask()).contains("huracán Rafael", "\"citations\":[{");
				assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_TIME);
			}
		} finally {
			REDIS.goOn();
		}
		long begin = System.nanoTime();
		Eventually.holds(SOON, () -> webhook().statusCode() == 200);
		assertThat(webhook().statusCode()).as("it came twice").isEqualTo(200);
		for (long chat = 90_002; chat < 90_007; chat++) {
			assertThat(TELEGRAM.awaitSeen(chat, 1, SOON)).singleElement()
					.satisfies(message -> assertThat(message.text()).contains("huracán Rafael"));
		}
		assertThat(HOOKED.awaitSeen(90_008, 1, SOON)).singleElement()
				.satisfies(message -> assertThat(message.text()).contains("huracán Rafael"));
		Duration recovery = Duration.ofNanos(System.nanoTime() - begin);
		assertThat(recovery).as("from the end of the outage to the last answer").isLessThan(RECOVERED);
		PromiseTable.row(22, "Redis stopped as by SIGSTOP",
				"the page answers within " + IN_TIME.toSeconds() + " s, a webhook says 503 and `Retry-After`; all who asked on Telegram "
						+ "meanwhile have their answer " + recovery.toMillis() + " ms after it goes on");
	}

	/** Telegram brings an update to the second bot, always the same. */
	private static HttpResponse<String> webhook() {
		HOOKED.language(90_008, "es");
		String body = """
				{"update_id": 5, "message": {"message_id": 5, "date": %d, "text": "¿Por qué se suspendió FIHAV 2024?",
				"chat": {"id": 90008, "type": "private"}, "from": {"id": 90008, "is_bot": false, "first_name": "Ana", "language_code": "es"}}}
				"""
				.formatted(Instant.now().getEpochSecond());
		try {
			return HTTP.send(HttpRequest.newBuilder(page.resolve("/telegram/hooked")).header("Content-Type", "application/json")
					.header("X-Telegram-Bot-Api-Secret-Token", SECRET).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
					HttpResponse.BodyHandlers.ofString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/** Returns the key under which Redis holds what was published. */
	private static List<String> published() {
		List<String> keys = new ArrayList<>();
		REDIS.redis().dump(key -> key.endsWith(":publications:entries"), dump -> keys.add(dump.key()));
		return keys;
	}

	private static long chat(int visitor) {
		return 1000L + visitor;
	}

	/** Of letters alone: a number would be asked for. */
	private static String canary(int visitor) {
		return "canario"
				+ IntStream.of(676, 26, 1).mapToObj(place -> Character.toString('a' + visitor / place % 26)).collect(Collectors.joining());
	}

	private static String ask() throws Exception {
		return HTTP.send(
				HttpRequest.newBuilder(page.resolve("/api/ask")).header("Content-Type", "application/json")
						.POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"¿Por qué se suspendió FIHAV 2024?\"}")).build(),
				HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
	}

	private static String get(String path) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(page.resolve(path)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
				.body();
	}
}
