package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

import dev.puente.conversation.Conversations;
import dev.puente.delivery.Lanes;
import dev.puente.language.Messages;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.InMemoryLane;
import tools.jackson.databind.json.JsonMapper;

class TelegramRoomTest {

	private final InMemoryLane lane = new InMemoryLane(3, Duration.ZERO);

	/** The room and the one that it asks. */
	@ComponentScan(basePackageClasses = {TelegramRoom.class, Conversations.class})
	static class Rooms {
	}

	private final WebApplicationContextRunner web = new WebApplicationContextRunner().withUserConfiguration(Rooms.class)
			.withBean(Messages.class).withBean(Clock.class, Clock::systemUTC).withBean(JsonMapper.class, () -> JsonMapper.builder().build())
			.withBean(Lanes.class, () -> new Lanes(lane, lane));

	@Test
	void staysClosedWithoutAToken() {
		web.run(context -> assertThat(context).hasNotFailed().hasSingleBean(Reception.class));
	}

	@Test
	void staysClosedOnTheCommandLine() {
		new ApplicationContextRunner().withUserConfiguration(Rooms.class).withBean(Messages.class).withBean(Clock.class, Clock::systemUTC)
				.withBean(JsonMapper.class, () -> JsonMapper.builder().build()).withBean(Lanes.class, () -> new Lanes(lane, lane))
				.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Reception.class));
	}

	@Test
	void pollsOnceABotHasAToken() {
		try (BotApiServer telegram = BotApiServer.start()) {
			web.withPropertyValues("puente.bots.main.token=" + BotApiServer.TOKEN, "puente.bots.main.api-url=" + telegram.url())
					.run(context -> assertThat(telegram.awaitPoll(Duration.ofSeconds(10))).isTrue());
		}
	}

	@Test
	void refusesToStartWithAWebhookThatHasNoSecret() {
		web.withPropertyValues("puente.bots.main.token=1:a", "puente.bots.main.mode=webhook",
				"puente.bots.main.webhook-url=https://x.example")
				.run(context -> {
					BotSettingsInvalid cause = new BotSettingsInvalid("main", "webhook-secret",
							"is missing: webhook mode needs 1 to 256 characters of A-Z a-z 0-9 _ -");
					assertThat(context).getFailure().rootCause().hasMessage(cause.getMessage());
					assertThat(new BotSettingsInvalidAnalyzer().analyze(cause, cause).getDescription()).isEqualTo(cause.getMessage());
				});
	}
}
