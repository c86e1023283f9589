package dev.puente.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Names of keys in Redis: {@code {p7}:room:part:…}.
 *
 * <p>All that belongs to one owner (a chat) carries the tag of the owner's partition, so that it lies in one slot of a Redis Cluster and one
 * script may touch it (Redis Cluster specification, "Hash tags").
 */
public final class Keys {

	/** Number of partitions; part of the data's format, never changed. */
	public static final int PARTITIONS = 16;

	private Keys() {
	}

	/**
	 * Returns the partition of an owner, 0 to 15: CRC-32 of its UTF-8 bytes, so that it is the same in every process and version.
	 *
	 * @param owner whose data it is, such as a chat
	 */
	public static int partition(String owner) {
		CRC32 crc = new CRC32();
		crc.update(owner.getBytes(StandardCharsets.UTF_8));
		return (int) (crc.getValue() % PARTITIONS);
	}

	/**
	 * Returns the key of something that belongs to an owner; the parts should name the owner where it matters.
	 *
	 * @param owner whose partition it lies in
	 * @param parts room first, then what it is
	 */
	public static String of(String owner, String... parts) {
		return at(partition(owner), parts);
	}

	/**
	 * Returns the key of something that belongs to a partition as a whole.
	 *
	 * @param partition 0 to 15
	 * @param parts room first, then what it is
	 * @throws IllegalArgumentException when there is no such partition
	 */
	public static String at(int partition, String... parts) {
		if (partition < 0 || partition >= PARTITIONS) {
			throw new IllegalArgumentException("no partition " + partition);
		}
		return "{p" + partition + "}:" + String.join(":", parts);
	}

	/**
	 * Returns 32 hexadecimal digits that stand for the given texts in a key or a log line: half of their SHA-256.
	 *
	 * @param texts kept apart by their lengths, so that ("ab", "c") and ("a", "bc") differ
	 */
	public static String digest(String... texts) {
		try {
			MessageDigest sha = MessageDigest.getInstance("SHA-256");
			for (String text : texts) {
				sha.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
			}
			return HexFormat.of().formatHex(Arrays.copyOf(sha.digest(), 16));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
