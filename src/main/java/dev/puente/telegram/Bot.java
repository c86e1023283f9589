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
 */
record Bot(String name, BotSettings settings, BotApi api, SendBudget budget) implements AutoCloseable {

	private static final Duration CALL = Duration.ofSeconds(20);

	static Bot of(String name, BotSettings settings, RateBudget rates, Clock clock) {
		return new Bot(name, settings, new BotApi(settings, CALL, Silence.ofSending(rates, name), clock),
				new SendBudget(name, settings.rate(), rates, clock));
	}

	@Override
	public void close() {
		api.close();
	}
}
