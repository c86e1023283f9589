package dev.puente.telegram;

import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bots: {@code puente.bots.NAME.…}.
 *
 * @param bots by name; the name is part of the webhook's path and of keys
 */
@ConfigurationProperties("puente")
record TelegramSettings(@DefaultValue Map<String, BotSettings> bots) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");

	TelegramSettings {
		bots = Map.copyOf(bots);
		bots.forEach((name, bot) -> {
			if (!NAME.matcher(name).matches()) {
				throw new BotSettingsInvalid(name, "*", "needs a name of 1 to 32 characters of A-Z a-z 0-9 _ -");
			}
			bot.check(name);
		});
	}
}
