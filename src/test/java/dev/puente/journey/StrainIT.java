package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.redis.Script;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

/** The whole product with many visitors at once, with a Redis that hangs, and with one that lost everything. */
@Timeout(300)
@Tag("faults")
class StrainIT {

	private static final Duration SOON = Duration.ofSeconds(60);
	private static final int VISITORS = Integer.getInteger("visitors", 120);
	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static final TestRedis REDIS = TestRedis.start();
	private static PuenteProcess puente;
	private static URI page;

	@BeforeAll
	static void start(@TempDir Path folder) {
		List<String> arguments = new ArrayList<>(REDIS.arguments());
		arguments.addAll(List.of("--puente.bots.telegram.api-url=" + TELEGRAM.url(), "--puente.bots.telegram.rate=0",
				"--spring.data.redis.timeout=2s", "--puente.data=" + folder.resolve("data")));
		puente = PuenteProcess.start(folder.resolve("run"), Map.of("PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN),
				arguments.toArray(String[]::new));
		page = puente.page();
	}

	@AfterAll
	static void stop() throws IOException {
		puente.close();
		TELEGRAM.close();
		REDIS.close();
	}

	/** What each visitor talks of, and what is answered only to who talked of it. */
	private enum Talk {
		POST("¿Cuándo se firmó el memorando postal entre Irán y Cuba?", "noviembre de 2024"),
		FAIR("¿Por qué se suspendió FIHAV 2024?", "huracán Rafael"),
		RELATIONS("¿Desde qué año tienen relaciones diplomáticas Cuba e Irán?", "8 de agosto de 1979");

		private final String question;
		private final String mark;

		Talk(String question, String mark) {
			this.question = question;
			this.mark = mark;
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
	void tellsNobodyOfWhatAnotherSaid() throws Exception {
		for (int visitor = 0; visitor < VISITORS; visitor++) {
			TELEGRAM.userSays(chat(visitor), Talk.of(visitor).question + " " + canary(visitor));
			TELEGRAM.userSays(chat(visitor), "¿Y dónde lo dice?");
			TELEGRAM.userSays(chat(visitor), "¿Qué es " + canary(visitor) + "?");
		}
		for (int visitor = 0; visitor < VISITORS; visitor++) {
			List<Seen> seen = TELEGRAM.awaitSeen(chat(visitor), 3, SOON);
			assertThat(seen).as("visitor %d", visitor).hasSizeGreaterThanOrEqualTo(3);
			assertThat(seen.getFirst().text()).contains(Talk.of(visitor).mark);
			String others = canary(visitor);
			assertThat(seen).allSatisfy(message -> assertThat(message.text().replace(others, "")).doesNotContain("canario"));
		}
		assertThat(puente.out() + puente.err()).doesNotContain("canario");
		assertThat(get("/actuator/health")).doesNotContain("canario");
		assertThat(get("/actuator/prometheus") + get("/actuator/metrics")).doesNotContain("canario");
	}

	@Test
	void goesOnAndSaysSoWhenRedisLostEverything() throws Exception {
		TELEGRAM.userSays(90_001, "¿Por qué se suspendió FIHAV 2024?");
		assertThat(TELEGRAM.awaitSeen(90_001, 1, SOON)).hasSize(1);
		TELEGRAM.userSays(90_001, "/status");
		assertThat(TELEGRAM.awaitSeen(90_001, 2, SOON).getLast().text()).contains("En servicio").doesNotContain("se perdió");
		REDIS.redis().run(new Script("return {redis.call('FLUSHALL')}"), List.of("k"));
		TELEGRAM.userSays(90_001, "¿Cuándo se firmó el memorando postal entre Irán y Cuba?");
		List<Seen> seen = TELEGRAM.awaitSeen(90_001, 3, SOON);
		assertThat(seen.getLast().text()).contains("noviembre de 2024", "[1]");
		Eventually.holds(SOON, () -> puente.out().contains("redis=lost-writes"));
		TELEGRAM.userSays(90_001, "/status");
		assertThat(TELEGRAM.awaitSeen(90_001, 4, SOON).getLast().text()).contains("se perdió parte de la memoria");
	}

	/** Stopped as with SIGSTOP, its connections stay and nothing is answered: slower than being away. */
	@Test
	void answersOnThePageWhileRedisHangsAndInTelegramAfterwards() throws Exception {
		assertThat(ask()).contains("huracán Rafael", "\"citations\":[{");
		REDIS.pause();
		try {
			TELEGRAM.userSays(90_002, "¿Por qué se suspendió FIHAV 2024?");
			for (int i = 0; i < 3; i++) {
				long begin = System.nanoTime();
				assertThat(ask()).contains("huracán Rafael", "\"citations\":[{");
				assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
			}
		} finally {
			REDIS.goOn();
		}
		assertThat(TELEGRAM.awaitSeen(90_002, 1, SOON)).singleElement()
				.satisfies(message -> assertThat(message.text()).contains("huracán Rafael"));
	}

	private static long chat(int visitor) {
		return 1000L + visitor;
	}

	private static String canary(int visitor) {
		return "canario" + Integer.toString(46_656 + 7919 * visitor, 36);
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
