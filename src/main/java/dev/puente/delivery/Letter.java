package dev.puente.delivery;

/**
 * One message on a lane.
 *
 * @param key whose order it stands in
 * @param id what makes it unique within its key
 * @param payload the text appended
 * @param attempt how often it is being handled, from 1
 */
public record Letter(String key, String id, String payload, int attempt) {
}
