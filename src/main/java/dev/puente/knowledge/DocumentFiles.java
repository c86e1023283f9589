package dev.puente.knowledge;

import java.util.Map;

/**
 * The files of one document before they are read.
 *
 * @param id the name of the folder
 * @param yaml content of {@code document.yaml}
 * @param texts content of {@code fa.md} and {@code es.md} by language code, those that there are
 * @param asked content of {@code asked.tsv}, empty when there is none
 * @param publication number of the publication that brought them, 0 when they come from the knowledge folder
 */
record DocumentFiles(String id, String yaml, Map<String, String> texts, String asked, long publication) {

	DocumentFiles {
		texts = Map.copyOf(texts);
	}

	/** Files of the knowledge folder. */
	DocumentFiles(String id, String yaml, Map<String, String> texts, String asked) {
		this(id, yaml, texts, asked, 0);
	}

	/** Files of which nobody has written down how people ask for them. */
	DocumentFiles(String id, String yaml, Map<String, String> texts) {
		this(id, yaml, texts, "", 0);
	}

	/** Returns these files with the questions that stand beside the same text in the knowledge folder, where it is the same text. */
	DocumentFiles over(DocumentFiles folder) {
		return yaml.equals(folder.yaml) && texts.equals(folder.texts)
				? new DocumentFiles(id, yaml, texts, folder.asked, publication)
				: this;
	}

	String path(String file) {
		return "documents/" + id + "/" + file;
	}
}
