package dev.puente.telegram;

import java.time.Clock;
import java.time.Duration;

import dev.puente.delivery.RateBudget;

/**
 * One bot that is on.
 *
 * @param name in the settings
 * @param api for everything but polling
 * @param budget of its sending
 * @param identity how groups call it
 */
record Bot(String name, BotSettings settings, BotApi api, SendBudget budget, BotIdentity identity) implements AutoCloseable {

	private static final Duration CALL = Duration.ofSeconds(20);

	static Bot of(String name, BotSettings settings, RateBudget rates, Clock clock) {
		BotApi api = new BotApi(settings, CALL, Silence.ofSending(rates, name), clock);
		return new Bot(name, settings, api, new SendBudget(name, settings.rate(), rates, clock), new BotIdentity(settings.token(), api));
	}

	@Override
	public void close() {
		api.close();
	}
}
