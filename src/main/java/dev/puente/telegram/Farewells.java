package dev.puente.telegram;

import java.time.Duration;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;

/** Remembers chats that turned the bot away (403), so that they are left alone until they write again. */
final class Farewells {

	private static final Duration REMEMBERED = Duration.ofDays(180);

	private final Redis redis;

	Farewells(Redis redis) {
		this.redis = redis;
	}

	void left(TelegramChat chat) {
		redis.set(key(chat), "", REMEMBERED);
	}

	void returned(TelegramChat chat) {
		redis.delete(key(chat));
	}

	boolean hasLeft(TelegramChat chat) {
		return redis.get(key(chat)).isPresent();
	}

	private static String key(TelegramChat chat) {
		return Keys.of(chat.key(), "telegram", "left", chat.key());
	}
}
