package dev.puente.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/**
 * Remembers chats that turned the bot away (403), so that they are left alone until they write again. That a message is turned away may become
 * known after the chat has written anew: then it is not left alone.
 */
final class Farewells {

	private static final Duration REMEMBERED = Duration.ofDays(180);
	/** Longer than a message takes to be sent or turned away. */
	private static final Duration UNDER_WAY = Duration.ofMinutes(10);
	private static final String LEFT = "";
	private static final Script LEAVE = new Script("""
			if (redis.call('GET', KEYS[1]) or '') == ARGV[1] then redis.call('SET', KEYS[1], '', 'PX', ARGV[2]) end
			return {}""");

	private final Redis redis;

	Farewells(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Notes that a chat turned away what was sent to it, unless it has written since.
	 *
	 * @param lastWord as {@link #lastWord} told it before the sending
	 */
	void left(TelegramChat chat, String lastWord) {
		redis.run(LEAVE, List.of(key(chat)), lastWord, Long.toString(REMEMBERED.toMillis()));
	}

	/**
	 * Notes that a chat wrote.
	 *
	 * @param letter the id of what it wrote
	 */
	void wrote(TelegramChat chat, String letter) {
		redis.set(key(chat), letter, UNDER_WAY);
	}

	boolean hasLeft(TelegramChat chat) {
		return lastWord(chat).isEmpty();
	}

	/** Returns the id of what a chat wrote lately, or the empty text; nothing when it turned the bot away and has not written since. */
	Optional<String> lastWord(TelegramChat chat) {
		Optional<String> noted = redis.get(key(chat));
		return noted.isEmpty() ? Optional.of("") : noted.filter(word -> !word.equals(LEFT));
	}

	private static String key(TelegramChat chat) {
		return Keys.of(chat.key(), "telegram", "left", chat.key());
	}
}
