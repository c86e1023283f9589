package dev.puente.telegram;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
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

	/** Returns the staff's chat for a visitor: that of the visitor's bot, else of the first bot that has one. */
	Optional<TelegramChat> staffChat(String conversation) {
		Optional<Bot> own = TelegramChat.isOne(conversation) ? named(TelegramChat.ofKey(conversation).bot()) : Optional.empty();
		return own.stream().filter(Bots::staffed).findFirst()
				.or(() -> all().stream().filter(Bots::staffed).min(Comparator.comparing(Bot::name)))
				.map(bot -> new TelegramChat(bot.name(), Long.parseLong(bot.settings().staffChat())));
	}

	/** Tells whether a chat is one in which staff answer visitors. */
	boolean isStaffChat(TelegramChat chat) {
		return named(chat.bot()).filter(bot -> bot.settings().isStaffChat(chat.id())).isPresent();
	}

	private static boolean staffed(Bot bot) {
		return !bot.settings().staffChat().isEmpty();
	}

	@Override
	public void close() {
		byName.values().forEach(Bot::close);
	}
}
