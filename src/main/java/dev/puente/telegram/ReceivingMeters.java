package dev.puente.telegram;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** How each bot's receiving goes; what a process does not know, or what is not its part, is not a number. */
@Component
@ConditionalOnWebApplication
final class ReceivingMeters implements MeterBinder {

	private static final double MILLIS = 1000;

	private final Bots bots;
	private final Reception reception;
	private final ReceivingHealth health;
	private final Clock clock;

	ReceivingMeters(Bots bots, Reception reception, ReceivingHealth health, Clock clock) {
		this.bots = bots;
		this.reception = reception;
		this.health = health;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Bot bot : bots.all()) {
			if (!bot.settings().receivesByWebhook()) {
				Gauge.builder("puente.telegram.fetch.age.seconds", () -> age(bot)).tag("bot", bot.name())
						.description("Time since the last fetch that succeeded, where this process fetches").register(registry);
			}
			Gauge.builder("puente.telegram.pending", () -> health.pendingUpdates(bot)).tag("bot", bot.name())
					.description("Updates that wait at Telegram").register(registry);
		}
	}

	private double age(Bot bot) {
		return reception.fetching(bot.name()).filter(Fetching::leading).flatMap(Fetching::last)
				.map(last -> Duration.between(last, clock.instant()).toMillis() / MILLIS).orElse(Double.NaN);
	}
}
