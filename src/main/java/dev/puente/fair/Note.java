package dev.puente.fair;

import java.util.List;

/**
 * A text of the product, to be said in the visitor's language.
 *
 * @param key of {@link dev.puente.language.Messages}
 * @param arguments numbers or texts
 */
record Note(String key, List<Object> arguments) {

	Note {
		arguments = List.copyOf(arguments);
	}

	static Note of(String key, Object... arguments) {
		return new Note(key, List.of(arguments));
	}
}
