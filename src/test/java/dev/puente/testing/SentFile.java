package dev.puente.testing;

/**
 * A file as the bot sent it.
 *
 * @param name with its ending
 * @param content its bytes
 */
public record SentFile(String name, byte[] content) {
}
