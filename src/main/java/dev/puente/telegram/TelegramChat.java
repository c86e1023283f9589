package dev.puente.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chat of one bot.
 *
 * @param bot the bot's name in the settings
 * @param id Telegram's number of the chat
 */
record TelegramChat(String bot, long id) {

	private static final Pattern KEY = Pattern.compile("telegram:([A-Za-z0-9_-]+):(-?\\d+)");

	/** Reads a lane's key. */
	static TelegramChat ofKey(String key) {
		Matcher matcher = KEY.matcher(key);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("not a chat of Telegram");
		}
		return new TelegramChat(matcher.group(1), Long.parseLong(matcher.group(2)));
	}

	/** Groups have negative numbers (Bot API, "Chat"). */
	boolean isGroup() {
		return id < 0;
	}

	/** Returns the key of its letters, which is also the name of its conversation. */
	String key() {
		return "telegram:" + bot + ":" + id;
	}

	/** Returns a short hash for logs: the number itself identifies a person. */
	String hashed() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(key().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 4);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public String toString() {
		return hashed();
	}
}
