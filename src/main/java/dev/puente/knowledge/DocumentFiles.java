package dev.puente.knowledge;

import java.util.Map;

/**
 * The files of one document before they are read.
 *
 * @param id the name of the folder
 * @param yaml content of {@code document.yaml}
 * @param texts content of {@code fa.md} and {@code es.md} by language code, those that there are
 * @param publication number of the publication that brought them, 0 when they come from the knowledge folder
 */
record DocumentFiles(String id, String yaml, Map<String, String> texts, long publication) {

	DocumentFiles {
		texts = Map.copyOf(texts);
	}

	/** Files of the knowledge folder. */
	DocumentFiles(String id, String yaml, Map<String, String> texts) {
		this(id, yaml, texts, 0);
	}

	String path(String file) {
		return "documents/" + id + "/" + file;
	}
}
