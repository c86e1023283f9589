package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TelegramRoomTest {

	@Test
	void refusesToStartWithAWebhookThatHasNoSecret() {
		BotSettingsInvalid cause = new BotSettingsInvalid("main", "webhook-secret",
				"is missing: webhook mode needs 1 to 256 characters of A-Z a-z 0-9 _ -");
		new ApplicationContextRunner().withUserConfiguration(TelegramRoom.class).withBean(Clock.class, Clock::systemUTC)
				.withPropertyValues("puente.bots.main.token=1:a", "puente.bots.main.mode=webhook",
						"puente.bots.main.webhook-url=https://x.example")
				.run(context -> assertThat(context).getFailure().rootCause().hasMessage(cause.getMessage()));
	}
}
