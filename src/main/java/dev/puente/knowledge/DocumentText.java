package dev.puente.knowledge;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

import dev.puente.language.Language;

/**
 * A document as it is written.
 *
 * @param yaml the head: {@code document.yaml}, or the same as JSON
 * @param texts Markdown in the languages that it has
 */
public record DocumentText(String yaml, Map<Language, String> texts) {

	private static final int UNBROKEN = 100_000;

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
		// not as Base64, behind which nobody would find it
		options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
		return new DocumentText(new Yaml(options).dump(head), texts);
	}

	/** Returns the text in a language, empty where there is none. */
	public String in(Language language) {
		return texts.getOrDefault(language, "");
	}

	/**
	 * Returns it with another language added: its title in the head, which otherwise stays as it is written, and its text.
	 *
	 * @throws IllegalArgumentException when the head is no map with a title
	 */
	public DocumentText with(Language language, String title, String text) {
		LoaderOptions loading = new LoaderOptions();
		DumperOptions dumping = new DumperOptions();
		dumping.setAllowUnicode(true);
		dumping.setWidth(UNBROKEN);
		dumping.setSplitLines(false);
		Yaml reader = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading);
		Node head = reader.compose(new StringReader(yaml));
		MappingNode titles = titles(head);
		titles.getValue().removeIf(tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(language.code()));
		titles.getValue().add(new NodeTuple(scalar(language.code(), DumperOptions.ScalarStyle.PLAIN),
				scalar(title, DumperOptions.ScalarStyle.DOUBLE_QUOTED)));
		StringWriter written = new StringWriter();
		reader.serialize(head, written);
		Map<Language, String> all = new LinkedHashMap<>(texts);
		all.put(language, text);
		return new DocumentText(written.toString(), all);
	}

	private static MappingNode titles(Node head) {
		if (head instanceof MappingNode map) {
			for (NodeTuple tuple : map.getValue()) {
				if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals("title")
						&& tuple.getValueNode() instanceof MappingNode titles) {
					return titles;
				}
			}
		}
		throw new IllegalArgumentException("the head has no titles");
	}

	private static ScalarNode scalar(String text, DumperOptions.ScalarStyle style) {
		return new ScalarNode(Tag.STR, text, null, null, style);
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
