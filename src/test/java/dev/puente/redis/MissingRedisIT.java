package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is told of a server that is not there. It runs alone: in the same process others steal output from it, or switch the log off. */
@Tag("alone")
@ExtendWith(OutputCaptureExtension.class)
class MissingRedisIT {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
			.withUserConfiguration(EmbeddedRedisConfiguration.class, RedisConfiguration.class);

	@Test
	void warnsOnceAndStartsWhenTheUsersServerDoesNotAnswer(CapturedOutput output) {
		application.withPropertyValues("spring.data.redis.port=" + RedisProcess.freePort()).run(context -> {
			assertThat(context).hasNotFailed();
			assertThat(output).containsOnlyOnce("Check that the server named by spring.data.redis.* runs and lets this host in");
		});
	}
}
