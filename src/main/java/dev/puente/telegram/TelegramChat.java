package dev.puente.telegram;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A chat of one bot.
 *
 * @param bot the bot's name in the settings
 * @param id Telegram's number of the chat
 */
record TelegramChat(String bot, long id) {

	/** A conversation in a group carries the number of the member who talks. */
	private static final Pattern KEY = Pattern.compile("telegram:([A-Za-z0-9_-]+):(-?\\d+)(?::\\d+)?");
	private static final byte[] HASH_KEY = SecureRandom.getSeed(32);

	/** Tells whether a conversation is held in a chat of Telegram. */
	static boolean isOne(String conversation) {
		return KEY.matcher(conversation).matches();
	}

	/** Reads a lane's key or the name of a conversation. */
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

	/** Returns the name of the conversation of one member of the chat. */
	String member(long user) {
		return key() + ":" + user;
	}

	/** Returns a short keyed hash for logs, the same as long as this process lives: the number itself identifies a person. */
	String hashed() {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(HASH_KEY, "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(key().getBytes(StandardCharsets.UTF_8)), 0, 4);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public String toString() {
		return hashed();
	}
}
