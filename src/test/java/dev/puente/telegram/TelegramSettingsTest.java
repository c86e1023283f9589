package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TelegramSettingsTest {

	private static final String TOKEN = "puente.bots.telegram.token=1:secret";

	@Test
	void hasUsefulDefaults() {
		BotSettings bot = bot(TOKEN);
		assertThat(bot.on()).isTrue();
		assertThat(bot.apiUrl()).hasToString("https://api.telegram.org");
		assertThat(bot.receivesByWebhook()).isFalse();
	}

	@Test
	void readsEnvironmentVariables() {
		Map<String, Object> environment = Map.of("PUENTE_BOTS_TELEGRAM_TOKEN", " 1:x\n", "PUENTE_BOTS_TELEGRAM_API_URL",
				"http://127.0.0.1:9/p",
				"PUENTE_BOTS_TELEGRAM_MODE", "webhook", "PUENTE_BOTS_TELEGRAM_STAFF_CHAT", "-100", "PUENTE_BOTS_TELEGRAM_WEBHOOK_SECRET",
				"s", "PUENTE_BOTS_TELEGRAM_WEBHOOK_URL",
				"https://puente.example");
		MutablePropertySources sources = new MutablePropertySources();
		sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
		BotSettings bot = Objects.requireNonNull(new Binder(ConfigurationPropertySources.from(sources))
				.bindOrCreate("puente", TelegramSettings.class).bots().get("telegram"));
		assertThat(bot).isEqualTo(new BotSettings("1:x", URI.create("http://127.0.0.1:9/p"), BotSettings.Mode.WEBHOOK,
				"https://puente.example", "s", "", 30, "-100", false));
	}

	@Test
	void leavesABotWithoutATokenOff() {
		assertThat(bot("puente.bots.telegram.token=").on()).isFalse();
		assertThat(bind("puente.data=x").bots()).isEmpty();
	}

	@Test
	void showsNoSecrets() {
		BotSettings bot = bot(TOKEN, "puente.bots.telegram.webhook-secret=hidden", "puente.bots.telegram.proxy=http://a:hidden@h:1");
		assertThat(bot.toString()).doesNotContain("secret", "hidden");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"mode=webhook|webhook-secret is missing", "staff-chat=@puente|staff-chat must be the number",
			"mode=webhook webhook-secret=sp%ace|webhook-secret must be 1 to 256", "mode=webhook webhook-secret=x|webhook-url must be",
			"mode=webhook webhook-secret=x webhook-url=ftp://x|webhook-url must be", "api-url=telegram|api-url must be",
			"rate=1001|rate must be 0 to 1000", "proxy=ftp://h:1|proxy must be", "proxy=http://h|proxy must be",
			"proxy=socks5://u:p@h:1|proxy cannot carry"})
	void refusesWhatCannotWorkInOneLine(String settings, String complaint) {
		String[] all = (TOKEN + " " + settings.replaceAll("(^| )", "$1puente.bots.telegram.")).split(" ");
		assertThatThrownBy(() -> bind(all)).rootCause().isInstanceOf(BotSettingsInvalid.class)
				.hasMessageStartingWith("puente.bots.telegram." + complaint).hasMessageNotContaining("\n");
	}

	private static BotSettings bot(String... settings) {
		return Objects.requireNonNull(bind(settings).bots().get("telegram"));
	}

	private static TelegramSettings bind(String... settings) {
		Map<String, String> values = new HashMap<>();
		for (String setting : settings) {
			values.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
		}
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("puente", TelegramSettings.class);
	}
}
