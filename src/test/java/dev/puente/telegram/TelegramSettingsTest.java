package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

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
	@CsvSource(delimiter = '|', value = {"mode=webhook|webhook-secret is missing",
			"mode=webhook webhook-secret=sp%ace|webhook-secret must be 1 to 256", "mode=webhook webhook-secret=x|webhook-url must be",
			"mode=webhook webhook-secret=x webhook-url=ftp://x|webhook-url must be", "api-url=telegram|api-url must be",
			"proxy=ftp://h:1|proxy must be", "proxy=http://h|proxy must be", "proxy=socks5://u:p@h:1|proxy cannot carry"})
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
