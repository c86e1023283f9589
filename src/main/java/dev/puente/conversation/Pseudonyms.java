package dev.puente.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;

/** Stands-in for visitors in logs and in the audit: HMAC-SHA-256 under a key of this installation, so that no list of chats undoes it. */
@Component
public class Pseudonyms {

	private static final String KEY = Keys.of("pseudonyms", "conversation", "pseudonym-key");
	private static final Duration KEPT = Duration.ofDays(3660);
	private static final String ALGORITHM = "HmacSHA256";

	private final Redis redis;
	private final SecureRandom random = new SecureRandom();

	Pseudonyms(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Returns 16 hexadecimal digits that stand for a conversation, the same on each replica.
	 *
	 * @throws dev.puente.redis.RedisUnavailable when the key cannot be read
	 */
	public String of(String conversation) {
		return HexFormat.of().formatHex(mac("visitor\n" + conversation), 0, 8);
	}

	/** Returns 10 upper-case hexadecimal digits that only this installation can make for a text. */
	String seal(String text) {
		return HexFormat.of().withUpperCase().formatHex(mac("seal\n" + text), 0, 5);
	}

	private byte[] mac(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(key(), ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
		}
	}

	private byte[] key() {
		return Base64.getDecoder().decode(redis.get(KEY).orElseGet(this::newKey));
	}

	private String newKey() {
		byte[] key = new byte[32];
		random.nextBytes(key);
		redis.setIfAbsent(KEY, Base64.getEncoder().encodeToString(key), KEPT);
		return redis.get(KEY).orElseThrow();
	}
}
