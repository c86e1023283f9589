package dev.puente.telegram;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;

/** Who a bot is to the members of a group: its number, which its token begins with, and the name after the @. */
final class BotIdentity {

	private static final Logger LOG = LoggerFactory.getLogger(BotIdentity.class);

	private final String token;
	private final BotApi api;
	private final AtomicReference<@Nullable String> username = new AtomicReference<>();

	BotIdentity(String token, BotApi api) {
		this.token = token;
		this.api = api;
	}

	/** Tells whether a user is this bot. */
	boolean is(long user) {
		return token.startsWith(user + ":");
	}

	/** Returns the name in lower case; asked for once, empty while Telegram does not tell. */
	Optional<String> username() {
		String known = username.get();
		return known == null ? ask() : Optional.of(known);
	}

	private Optional<String> ask() {
		try {
			String name = api.call(new GetMe()).getUserName().toLowerCase(Locale.ROOT);
			username.set(name);
			return Optional.of(name);
		} catch (ApiRefused | IOException e) {
			LOG.warn("getMe failed, mentions of the bot are not recognised yet: {}", e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return Optional.empty();
	}
}
