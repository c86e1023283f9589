package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.delivery.RateBudget;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Fault;
import dev.puente.testing.Profile;
import dev.puente.testing.TestRedis;

/** What the bot tells Telegram of itself, for each language and for all others. */
@Timeout(60)
class IntroductionIT {

	private static final Duration SOON = Duration.ofSeconds(10);
	private static final Pauses QUICK = new Pauses(Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100),
			Duration.ofMillis(100));

	private final TestRedis redis = TestRedis.start();
	private final BotApiServer telegram = BotApiServer.start();
	private final Messages messages = new Messages();

	@AfterEach
	void close() throws Exception {
		telegram.close();
		redis.close();
	}

	@Test
	void introducesItselfInBothLanguages() throws Exception {
		introduce(telegram);
		Profile profile = telegram.profile();
		for (Language language : Language.values()) {
			String code = language.code();
			assertThat(profile.name(code)).isEqualTo(messages.text(language, "bot.name"));
			assertThat(profile.description(code)).isEqualTo(messages.text(language, "bot.description"));
			assertThat(profile.shortDescription(code)).isEqualTo(messages.text(language, "bot.short"));
			assertThat(List.of(profile.name(""), profile.description(""), profile.shortDescription("")))
					.as("for apps in any other language").zipSatisfy(List.of("bot.name", "bot.description", "bot.short"),
							(text, key) -> assertThat(text).contains(messages.text(language, key)));
		}
		for (String language : List.of("fa", "es", "")) {
			assertThat(profile.commands(language)).extracting(command -> command.path("command").asString()).contains("sources",
					"person",
					"forget");
		}
	}

	/** As Bale's server, which knows only a part of the methods. */
	@Test
	void introducesItselfAsFarAsItIsLet() throws Exception {
		telegram.failNext("setMyCommands", Fault.unknownMethod(), Fault.unknownMethod(), Fault.unknownMethod());
		telegram.failNext("getMyDescription", Fault.unknownMethod());
		telegram.failNext("setMyShortDescription", Fault.tooManyRequests(1));
		introduce(telegram);
		Profile profile = telegram.profile();
		assertThat(profile.commands("es")).isEmpty();
		assertThat(profile.description("")).isEmpty();
		assertThat(profile.description("fa")).isNotEmpty();
		assertThat(profile.shortDescription("")).isNotEmpty();
		assertThat(telegram.earlyCalls()).isEmpty();
	}

	private void introduce(BotApiServer server) throws Exception {
		BotSettings settings = new BotSettings(BotApiServer.TOKEN, server.url(), BotSettings.Mode.POLLING, "", "", "", 0, "", false);
		RateBudget rates = new RateBudget(redis.redis());
		try (Bot bot = Bot.of("telegram", settings, rates, Clock.systemUTC());
				Introduction introduction = new Introduction(bot, messages, rates, QUICK, Clock.systemUTC())) {
			introduction.start();
			Eventually.holds(SOON, () -> !server.profile().name("fa").isEmpty() && !server.profile().name("es").isEmpty());
		}
	}
}
