package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.Puente;
import dev.puente.testing.TestRedis;

/** The hook when it is off, and when Redis is away. */
class HookOffIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private Path data;

	@Test
	void isNotThereWithoutASecret() throws Exception {
		try (TestRedis redis = TestRedis.start(); ConfigurableApplicationContext application = start(redis, "")) {
			assertThat(calls(application).send(SignedCalls.published("x", "Uno")).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void asksToComeBackWhileNothingCanBeStoredAndTakesTheMessageThen() throws Exception {
		TestRedis redis = TestRedis.start();
		try (ConfigurableApplicationContext application = start(redis, SignedCalls.SECRET)) {
			SignedCalls calls = calls(application);
			String body = SignedCalls.published("x", "Uno");
			redis.killAndAwaitRestart();
			int status = calls.send("again", body).statusCode();
			for (long end = System.nanoTime() + PATIENCE.toNanos(); status != 202 && System.nanoTime() < end;) {
				assertThat(status).isEqualTo(503);
				status = calls.send("again", body).statusCode();
			}
			assertThat(status).isEqualTo(202);
		}
		try (ConfigurableApplicationContext application = start(redis, SignedCalls.SECRET)) {
			redis.close();
			var reply = calls(application).send(SignedCalls.published("y", "Dos"));
			assertThat(reply.statusCode()).isEqualTo(503);
			assertThat(reply.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
		}
	}

	private static SignedCalls calls(ConfigurableApplicationContext application) {
		return new SignedCalls(Integer.parseInt(application.getEnvironment().getProperty("local.server.port", "0")));
	}

	private ConfigurableApplicationContext start(TestRedis redis, String secret) {
		List<String> arguments = new ArrayList<>(redis.arguments());
		arguments.addAll(List.of("--server.port=0", "--puente.data=" + data, "--puente.admin.hook.secrets=" + secret));
		return new SpringApplicationBuilder(Puente.class).run(arguments.toArray(String[]::new));
	}
}
