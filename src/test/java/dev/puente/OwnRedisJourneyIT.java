package dev.puente;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.TestRedis;

/** The whole application over a Redis of the user's own. */
@Timeout(120)
class OwnRedisJourneyIT {

	private static final Duration SOON = Duration.ofSeconds(20);

	@TempDir
	private Path data;

	@Test
	void answersOverTheUsersServerAndStartsNone() throws Exception {
		try (TestRedis redis = TestRedis.start(); BotApiServer telegram = BotApiServer.start()) {
			try (ConfigurableApplicationContext application = SpringApplication.run(Puente.class, arguments(redis, telegram))) {
				long update = telegram.userSays(7, "¿Cuándo se celebró FIHAV 2025?");
				assertThat(telegram.awaitSeen(7, 1, SOON)).singleElement().satisfies(seen -> assertThat(seen.text()).contains("2025"));
				telegram.redeliver(update, 3);
				assertThat(telegram.awaitConfirmed(SOON)).isTrue();
				telegram.userSays(7, "/help");
				assertThat(telegram.awaitSeen(7, 2, SOON)).hasSize(2);
				assertThat(application.isRunning()).isTrue();
				assertThat(data).isDirectoryNotContaining("glob:**/*redis*");
			}
		}
	}

	/** A paused application, as tests keep some, does nothing; going on, it receives each message once. */
	@Test
	void goesOnAfterAPause() throws Exception {
		try (TestRedis redis = TestRedis.start();
				BotApiServer telegram = BotApiServer.start();
				ConfigurableApplicationContext application = SpringApplication.run(Puente.class, arguments(redis, telegram))) {
			application.stop();
			telegram.userSays(7, "/help");
			application.start();
			assertThat(telegram.awaitSeen(7, 1, SOON)).hasSize(1);
			telegram.userSays(7, "¿Cuándo se celebró FIHAV 2025?");
			assertThat(telegram.awaitSeen(7, 2, SOON)).hasSize(2);
		}
	}

	/** What staff are told of questions is gathered for two seconds; what is gathered at the end is stored with it. */
	@Test
	void storesTheLastQuestionWhenItEnds() throws Exception {
		try (TestRedis redis = TestRedis.start(); BotApiServer telegram = BotApiServer.start()) {
			try (ConfigurableApplicationContext application = SpringApplication.run(Puente.class, arguments(redis, telegram))) {
				telegram.userSays(7, "¿Cuándo se celebró FIHAV 2025?");
				telegram.awaitSeen(7, 1, SOON);
				assertThat(application.isRunning()).isTrue();
			}
			List<String> keys = new ArrayList<>();
			redis.redis().dump(key -> key.contains("asked"), dump -> keys.add(dump.key()));
			assertThat(keys).hasSize(2);
		}
	}

	private String[] arguments(TestRedis redis, BotApiServer telegram) {
		List<String> arguments = new ArrayList<>(redis.arguments());
		arguments.addAll(List.of("--server.port=0", "--puente.data=" + data, "--puente.bots.telegram.api-url=" + telegram.url(),
				"--puente.bots.telegram.token=" + BotApiServer.TOKEN));
		return arguments.toArray(String[]::new);
	}
}
