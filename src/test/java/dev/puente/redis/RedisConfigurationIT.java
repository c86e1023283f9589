package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisConfigurationIT {

	@TempDir
	private Path folder;

	private final ApplicationContextRunner application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
			.withUserConfiguration(EmbeddedRedisConfiguration.class, RedisConfiguration.class);

	@Test
	void runsItsOwnServerWhenNoneIsNamed() {
		application.withPropertyValues("puente.data=" + folder).run(context -> {
			context.getBean(Redis.class).set("key", "value", Duration.ofMinutes(1));

			assertThat(context.getBean(StringRedisTemplate.class).opsForValue().get("key")).isEqualTo("value");
			assertThat(folder.resolve("redis")).isDirectoryContaining("glob:**/appendonly*");
		});
	}

	@Test
	void refusesAProgramThatIsNone() {
		application.withPropertyValues("puente.data=" + folder, "puente.redis.program=" + folder.resolve("missing"))
				.run(context -> assertThat(context).getFailure().rootCause()
						.hasMessageStartingWith("puente.redis.program: ")
						.hasMessageEndingWith("name a redis-server or leave the setting out"));
	}

	@Test
	void usesTheServerThatTheUserNames() throws Exception {
		try (StartedRedis server = new StartedRedis(folder.resolve("theirs"))) {
			application.withPropertyValues("puente.data=" + folder.resolve("ours"), "spring.data.redis.url=redis://:" + server.password()
					+ "@127.0.0.1:" + server.port()).run(context -> {
						context.getBean(Redis.class).set("key", "value", Duration.ofMinutes(1));

						assertThat(server.connect().get("key")).contains("value");
						assertThat(context).doesNotHaveBean(EmbeddedRedis.class);
						assertThat(Files.exists(folder.resolve("ours"))).isFalse();
					});
		}
	}
}
