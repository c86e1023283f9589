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

/**
 * Stands-in for visitors in logs and in the audit: HMAC-SHA-256 under a random key of each visitor, so that no list of chats undoes it, and
 * nothing at all once the visitor is forgotten and their key with them.
 */
@Component
public class Pseudonyms {

	/** This installation's own, for seals; what they are made of names nobody. */
	private static final String SEAL_KEY = Keys.of("pseudonyms", "conversation", "pseudonym-key");
	private static final Duration KEPT = Duration.ofDays(3660);
	private static final String ALGORITHM = "HmacSHA256";

	private final Redis redis;
	private final SecureRandom random = new SecureRandom();

	Pseudonyms(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Returns 16 hexadecimal digits that stand for a conversation, the same on each replica until it is forgotten.
	 *
	 * @throws dev.puente.redis.RedisUnavailable when the key cannot be read
	 */
	public String of(String conversation) {
		return HexFormat.of().formatHex(mac(keyOf(conversation), "visitor\n" + conversation), 0, 8);
	}

	/** Destroys the key of a conversation: what stood for it stands for nobody. */
	void forget(String conversation) {
		redis.delete(keyOf(conversation));
	}

	/** Returns 10 upper-case hexadecimal digits that only this installation can make for a text. */
	String seal(String text) {
		return HexFormat.of().withUpperCase().formatHex(mac(SEAL_KEY, "seal\n" + text), 0, 5);
	}

	private byte[] mac(String key, String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret(key), ALGORITHM));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
		}
	}

	private byte[] secret(String key) {
		return Base64.getDecoder().decode(redis.get(key).orElseGet(() -> newSecret(key)));
	}

	private String newSecret(String key) {
		byte[] secret = new byte[32];
		random.nextBytes(secret);
		redis.setIfAbsent(key, Base64.getEncoder().encodeToString(secret), KEPT);
		return redis.get(key).orElseThrow();
	}

	private static String keyOf(String conversation) {
		return Keys.of(conversation, "conversation", "pseudonym-of", conversation);
	}
}
