package dev.puente.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import dev.puente.language.Language;

/**
 * A document as it is written.
 *
 * @param yaml the head: {@code document.yaml}, or the same as JSON
 * @param texts Markdown in the languages that it has
 */
public record DocumentText(String yaml, Map<Language, String> texts) {

	public DocumentText {
		texts = Map.copyOf(texts);
	}

	/**
	 * Makes a document of a head that came as JSON.
	 *
	 * @param head maps, lists, texts and numbers
	 */
	public static DocumentText ofHead(Object head, Map<Language, String> texts) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setAllowUnicode(true);
		options.setWidth(140);
		options.setSplitLines(false);
		return new DocumentText(new Yaml(options).dump(head), texts);
	}

	/** Returns the text in a language, empty where there is none. */
	public String in(Language language) {
		return texts.getOrDefault(language, "");
	}

	DocumentFiles files(String id, long publication) {
		Map<String, String> contents = new LinkedHashMap<>();
		texts.forEach((language, text) -> contents.put(language.code(), text));
		return new DocumentFiles(id, yaml, contents, "", publication);
	}

	static DocumentText of(DocumentFiles files) {
		Map<Language, String> texts = new LinkedHashMap<>();
		files.texts().forEach((code, text) -> Language.ofCode(code).ifPresent(language -> texts.put(language, text)));
		return new DocumentText(files.yaml(), texts);
	}
}
