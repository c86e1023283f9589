package dev.puente.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A Lua script that Redis runs as one step; it returns a flat array of strings and numbers.
 *
 * @param lua the script; uses commands of Redis 6.2 only, on keys of one partition
 */
public record Script(String lua) {

	/** Refuses an empty script. */
	public Script {
		if (lua.isBlank()) {
			throw new IllegalArgumentException("a script needs text");
		}
	}

	/** The name under which EVALSHA knows the script: SHA-1, in lower-case hexadecimal digits. */
	String sha() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-1").digest(lua.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-1", e);
		}
	}
}
