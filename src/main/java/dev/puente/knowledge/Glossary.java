package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code glossary.yaml}: names and terms of the field in both languages with their variants. */
public final class Glossary {

	private final List<Entry> entries;

	private Glossary(List<Entry> entries) {
		this.entries = List.copyOf(entries);
	}

	/**
	 * A name or term.
	 *
	 * @param id unique
	 * @param kind person, institution, place, agreement, term or word
	 * @param fa Persian forms, the preferred one first
	 * @param es Spanish forms, the preferred one first
	 * @param en English forms
	 * @param abbreviations in any script
	 * @param finglish Persian in Latin letters
	 * @param misspelt common slips in any script
	 * @param line in the file
	 */
	public record Entry(String id, String kind, List<String> fa, List<String> es, List<String> en, List<String> abbreviations,
			List<String> finglish, List<String> misspelt, int line) {

		public Entry {
			fa = List.copyOf(fa);
			es = List.copyOf(es);
			en = List.copyOf(en);
			abbreviations = List.copyOf(abbreviations);
			finglish = List.copyOf(finglish);
			misspelt = List.copyOf(misspelt);
		}

		/** Returns every form, in no matter what language. */
		public List<String> forms() {
			return Stream.of(fa, es, en, abbreviations, finglish, misspelt).flatMap(List::stream).distinct().toList();
		}
	}

	/** Reads a folder's glossary; a folder without one has an empty glossary. */
	public static Glossary read(KnowledgeFolder folder) {
		return read(folder, new ArrayList<>());
	}

	static Glossary read(KnowledgeFolder folder, List<Fault> faults) {
		String file = "glossary.yaml";
		List<YamlNode> items = folder.file(file).map(content -> YamlNode.read(file, content, faults).items()).orElse(List.of());
		return new Glossary(items.stream().map(Glossary::entry).toList());
	}

	private static Entry entry(YamlNode node) {
		return new Entry(node.get("id").required("id", "give the entry an id"), node.get("kind").required("kind", "name its kind"),
				node.get("fa").texts(), node.get("es").texts(), node.get("en").texts(), node.get("abbreviations").texts(),
				node.get("finglish").texts(), node.get("misspelt").texts(), node.line());
	}

	/** Returns the entries in the order of the file. */
	public List<Entry> entries() {
		return entries;
	}

	/** Returns the forms of each entry: words and phrases that mean the same. */
	public List<List<String>> groups() {
		return entries.stream().map(Entry::forms).toList();
	}
}
