package dev.puente.redis;

import java.util.Map;

/**
 * An entry of a stream.
 *
 * @param id as Redis gave it: milliseconds, hyphen, number
 * @param fields names and values
 */
public record StreamEntry(String id, Map<String, String> fields) {

	/** Keeps a copy of the fields. */
	public StreamEntry {
		fields = Map.copyOf(fields);
	}
}
