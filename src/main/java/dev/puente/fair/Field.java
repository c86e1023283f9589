package dev.puente.fair;

import java.util.Map;

/** Tells whether typed words answer a question. */
interface Field {

	/**
	 * Reads typed words.
	 *
	 * @param line one clean line, not empty
	 * @param before what was answered so far
	 */
	Read read(String line, Map<Question, String> before);

	/** What came of reading. */
	sealed interface Read {

		/** They answer it. */
		record Fits(String value) implements Read {
		}

		/** They do not; the note tells why and what would. */
		record Unfit(Note note) implements Read {
		}
	}

	/** Refuses with a text of the product. */
	static Read unfit(String key, Object... arguments) {
		return new Read.Unfit(Note.of(key, arguments));
	}
}
