package dev.puente.knowledge;

import java.util.Map;

/**
 * The files of one document before they are read.
 *
 * @param id the name of the folder
 * @param yaml content of {@code document.yaml}
 * @param texts content of {@code fa.md} and {@code es.md} by language code, those that there are
 * @param asked content of {@code asked.tsv}, empty when there is none
 */
record DocumentFiles(String id, String yaml, Map<String, String> texts, String asked) {

	DocumentFiles(String id, String yaml, Map<String, String> texts) {
		this(id, yaml, texts, "");
	}

	String path(String file) {
		return "documents/" + id + "/" + file;
	}
}
