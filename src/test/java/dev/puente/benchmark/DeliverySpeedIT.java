package dev.puente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.language.Language;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.MarkedPage;
import dev.puente.testing.Plot;
import dev.puente.testing.TestRedis;

/** How quickly questions come in, are answered and go out; written to docs/performance.md by {@code mvn verify -Pbench}. */
@Tag("benchmark")
class DeliverySpeedIT {

	private static final int PACE = 60;
	private static final int PACED = Integer.getInteger("bench.paced", 1_200);
	private static final int CROWD = Integer.getInteger("bench.crowd", 3_000);
	private static final int MANY = Integer.getInteger("bench.many", 100_000);
	private static final int AT_ONCE = 5_000;

	private static final List<String> PARTS = List.of("dev.puente.language", "dev.puente.knowledge", "dev.puente.search",
			"dev.puente.answer", "dev.puente.conversation", "dev.puente.delivery", "dev.puente.redis", "dev.puente.telegram",
			"dev.puente.web",
			"org.apache.lucene", "com.ibm.icu", "io.lettuce", "io.netty", "okhttp3", "org.telegram", "com.fasterxml", "tools.jackson",
			"org.springframework", "org.apache.catalina", "org.apache.coyote", "org.apache.tomcat");

	@TempDir
	private Path folder;
	private final Map<String, String> profiles = new LinkedHashMap<>();
	private final Plot plot = new Plot("From the message to the answer at " + PACE + " a second, 99 of 100 within", "ms");

	@Test
	void writesHowQuicklyQuestionsAreAnswered() throws Exception {
		StringBuilder rows = new StringBuilder();
		String introduction = introduction();
		rows.append(realAnswers());
		rows.append(stubbedAnswers(1));
		rows.append(stubbedAnswers(3));
		rows.append(System.lineSeparator());
		profiles.forEach((what, parts) -> rows
				.append(String.format("Processor time, %s, by the part whose call it is: %s.%n%n", what, parts)));
		MarkedPage.write(Path.of("docs", "performance.md"), "telegram", introduction + rows + flatness());
		plot.write(Path.of("docs", "pictures", "performance-telegram.svg"));
	}

	/** The jar, by webhook. */
	private String realAnswers() throws Exception {
		List<String> questions = PackagedAnswers.questions(Language.ES).stream().map(question -> question.text()).toList();
		try (BotApiServer telegram = BotApiServer.start();
				ServedJar puente = new ServedJar(Path.of(System.getProperty("puente.jar")), folder.resolve("log"),
						List.of("-XX:+UseSerialGC", FlightRecord.OPTION),
						"--puente.data=" + folder.resolve("data"), "--puente.bots.telegram.token=" + BotApiServer.TOKEN,
						"--puente.bots.telegram.api-url=" + telegram.url(), "--puente.bots.telegram.mode=webhook",
						"--puente.bots.telegram.webhook-url=http://127.0.0.1:${server.port}", "--puente.bots.telegram.webhook-secret=speed",
						"--puente.bots.telegram.rate=0")) {
			puente.secondsToFirst200(puente.request("/actuator/health/readiness").build());
			VisitorLoad load = new VisitorLoad(telegram, questions).warmUp();
			int before = telegram.webhookTimes().size();
			VisitorLoad.Steady steady = load.steady(PACE, PACED);
			List<Duration> posts = telegram.webhookTimes().stream().skip(before).sorted().toList();
			double perSecond = load.crowd(CROWD);
			assertThat(load.unanswered()).isZero();
			profiles.put("real answers", FlightRecord.profile(puente.pid(), folder.resolve("real.jfr"), PARTS));
			return row("real answers, webhook, one replica", steady, perSecond) + String.format(Locale.ROOT,
					"| of these the webhook's own response, at the even pace | %d | %d | |%n",
					posts.get(posts.size() / 2).toMillis(), posts.get(posts.size() * 99 / 100).toMillis());
		}
	}

	private String stubbedAnswers(int replicas) throws Exception {
		try (TestRedis redis = TestRedis.everySecond();
				BotApiServer telegram = BotApiServer.start();
				EchoReplicas running = new EchoReplicas(folder, replicas, redis, telegram)) {
			VisitorLoad load = new VisitorLoad(telegram, List.of("pregunta")).warmUp();
			VisitorLoad.Steady steady = load.steady(PACE, PACED);
			double perSecond = load.crowd(CROWD);
			assertThat(load.unanswered()).isZero();
			profiles.put("answer stubbed, one of the replicas: " + replicas, running.profile());
			return row("answer stubbed, long polling, replicas: " + replicas, steady, perSecond);
		}
	}

	/** Memory while many updates pass through one replica. */
	private String flatness() throws Exception {
		try (TestRedis redis = TestRedis.everySecond();
				BotApiServer telegram = BotApiServer.start();
				EchoReplicas running = new EchoReplicas(folder, 1, redis, telegram)) {
			VisitorLoad load = new VisitorLoad(telegram, List.of("pregunta"));
			StringBuilder told = new StringBuilder();
			for (int done = 0; done < MANY; done += AT_ONCE) {
				load.crowd(AT_ONCE);
				assertThat(load.unanswered()).isZero();
				if (done % (MANY / 5) == 0) {
					told.append(String.format(Locale.ROOT, "%s%.0f", told.isEmpty() ? "" : ", ", running.megabytes()));
				}
			}
			return String.format(Locale.ROOT,
					"%nResident memory of one replica (%s) while %,d updates pass through it, in MB, after each fifth: %s, %.0f.%n%n",
					ServedJar.HEAP, MANY, told, running.megabytes());
		}
	}

	private String row(String what, VisitorLoad.Steady steady, double perSecond) {
		plot.bar(what, steady.p99());
		return String.format(Locale.ROOT, "| %s | %d | %d | %.0f |%n", what, steady.p50(), steady.p99(), perSecond);
	}

	private static String introduction() {
		return String.format(Locale.ROOT,
				"""

						%d cores shared by the replicas, Redis (append-only, everysec), the Bot API server and the load; load average at the start %.1f: what is above
						2 was other work. Telegram's limits are off (`rate=0`). Each question comes from a chat of its own, %d a second; then %,d at once.

						![Telegram](pictures/performance-telegram.svg)

						| what | p50 ms | p99 ms | answers/s, all at once |
						|---|---|---|---|
						""",
				Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), PACE,
				CROWD);
	}
}
