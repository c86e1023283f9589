package dev.puente.conversation;

import java.util.Map;

/**
 * What staff systems are told, as the lane of events carries it.
 *
 * @param type such as {@code person.requested}
 * @param timestamp ISO 8601, universal time
 * @param data named by the type
 */
record OutgoingEvent(String type, String timestamp, Map<String, Object> data) {
}
