package dev.puente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.language.Language;
import dev.puente.telegram.Replica;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.MarkedPage;
import dev.puente.testing.TestRedis;

/** How quickly questions come in, are answered and go out; written to docs/reliability.md by {@code mvn verify -Pbench}. */
@Tag("benchmark")
class DeliverySpeedIT {

	private static final int PACE = 60;
	private static final int PACED = 1_200;
	private static final int CROWD = 3_000;

	@TempDir
	private Path folder;

	@Test
	void writesHowQuicklyQuestionsAreAnswered() throws Exception {
		VisitorLoad.Figures real = realAnswers();
		VisitorLoad.Figures stubbed = stubbedAnswers();
		assertThat(real.unanswered() + stubbed.unanswered()).isZero();
		MarkedPage.write(Path.of("docs", "reliability.md"), "speed", report(real, stubbed));
	}

	/** The jar, by webhook. */
	private VisitorLoad.Figures realAnswers() throws Exception {
		List<String> questions = PackagedAnswers.questions(Language.ES).stream().map(question -> question.text()).toList();
		try (BotApiServer telegram = BotApiServer.start();
				ServedJar puente = new ServedJar(Path.of(System.getProperty("puente.jar")), folder.resolve("log"),
						"--puente.data=" + folder.resolve("data"), "--puente.bots.telegram.token=" + BotApiServer.TOKEN,
						"--puente.bots.telegram.api-url=" + telegram.url(), "--puente.bots.telegram.mode=webhook",
						"--puente.bots.telegram.webhook-url=http://127.0.0.1:${server.port}", "--puente.bots.telegram.webhook-secret=speed",
						"--puente.bots.telegram.rate=0")) {
			puente.secondsToFirst200(puente.request("/actuator/health/readiness").build());
			return new VisitorLoad(telegram, questions).measure(PACE, PACED, CROWD);
		}
	}

	/** The product's receiving, lanes and sending with an echo for an answer, by long polling. */
	private VisitorLoad.Figures stubbedAnswers() throws Exception {
		try (TestRedis redis = TestRedis.start(); BotApiServer telegram = BotApiServer.start()) {
			Process replica = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), ServedJar.HEAP, "-cp",
					System.getProperty("java.class.path"), Replica.class.getName(), Integer.toString(redis.port()), redis.password(),
					telegram.url().toString(), "redis", "-", "0", "0").redirectErrorStream(true)
					.redirectOutput(folder.resolve("replica").toFile()).start();
			try {
				return new VisitorLoad(telegram, List.of("pregunta")).measure(PACE, PACED, CROWD);
			} finally {
				replica.destroyForcibly().waitFor();
			}
		}
	}

	private static String report(VisitorLoad.Figures real, VisitorLoad.Figures stubbed) {
		return String.format(Locale.ROOT,
				"""

						%d cores shared by one replica, its Redis, the Bot API server and the load; load average at the end %.1f, so other work may have taken part
						of them. Telegram's limits are off (`rate=0`). Each question comes from a chat of its own.

						| what | p50 ms | p99 ms | answers/s with %,d questions at once |
						|---|---|---|---|
						| real answers, webhook, embedded Redis (everysec): %d questions/s | %d | %d | %.0f |
						| answer stubbed, long polling, Redis that writes at each command: %d questions/s | %d | %d | %.0f |

						""",
				Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), CROWD,
				PACE,
				real.p50(), real.p99(), real.perSecond(), PACE, stubbed.p50(), stubbed.p99(), stubbed.perSecond());
	}
}
