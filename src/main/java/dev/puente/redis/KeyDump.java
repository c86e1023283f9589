package dev.puente.redis;

/**
 * A key with all it holds, as the server itself writes it down (DUMP); the same or a newer server can read it.
 *
 * @param key its name
 * @param expiryMillis after which it goes, from the moment of the dump; 0 = never
 * @param value the server's bytes
 */
public record KeyDump(String key, long expiryMillis, byte[] value) {
}
