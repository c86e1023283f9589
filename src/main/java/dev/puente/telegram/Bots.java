package dev.puente.telegram;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.puente.delivery.RateBudget;

/** The bots that are on, by name. */
final class Bots implements AutoCloseable {

	private final Map<String, Bot> byName;

	Bots(TelegramSettings settings, RateBudget rates, Clock clock) {
		this.byName = settings.bots().entrySet().stream().filter(entry -> entry.getValue().on())
				.collect(Collectors.toMap(Map.Entry::getKey, entry -> Bot.of(entry.getKey(), entry.getValue(), rates, clock)));
	}

	Collection<Bot> all() {
		return byName.values();
	}

	Optional<Bot> named(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	@Override
	public void close() {
		byName.values().forEach(Bot::close);
	}
}
