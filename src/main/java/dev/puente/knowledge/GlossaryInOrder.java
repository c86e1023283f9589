package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.puente.language.Language;
import dev.puente.language.TextFolding;

/** Entries of the glossary are complete, single and typed in Persian letters. */
final class GlossaryInOrder {

	private static final String FILE = "glossary.yaml";
	private static final Set<String> KINDS = Set.of("person", "institution", "place", "agreement", "term", "word");
	private static final Set<String> FIELDS = Set.of("id", "kind", "fa", "es", "en", "abbreviations", "finglish", "misspelt", "note");
	private static final Pattern ARABIC = Pattern.compile("[يىك]");

	private final List<Fault> faults = new ArrayList<>();
	private final Map<String, Integer> ids = new HashMap<>();
	private final Map<String, String> preferred = new HashMap<>();

	private GlossaryInOrder() {
	}

	static List<Fault> check(KnowledgeFolder folder) {
		GlossaryInOrder check = new GlossaryInOrder();
		folder.file(FILE).ifPresent(content -> YamlNode.read(FILE, content, check.faults).items().forEach(check::entry));
		return check.faults;
	}

	private void entry(YamlNode node) {
		String id = node.get("id").required("id", "give the entry an id");
		Integer before = ids.putIfAbsent(id, node.line());
		if (before != null) {
			node.error("the id «" + id + "» stands in line " + before + " already", "join the entries or rename one");
		}
		String kind = node.get("kind").text().orElse("");
		if (!KINDS.contains(kind)) {
			node.get("kind").error("«" + kind + "» is not a kind of entry",
					"use one of " + String.join(", ", KINDS.stream().sorted().toList()));
		}
		for (Language language : Language.values()) {
			forms(id, kind, language, node.get(language.code()));
		}
		node.fields().forEach((field, value) -> field(id, field, value));
	}

	private void forms(String id, String kind, Language language, YamlNode forms) {
		if (forms.texts().isEmpty()) {
			forms.error("«" + id + "» has no form in " + language.code(), "write at least the preferred form");
			return;
		}
		String form = forms.texts().getFirst();
		String other = preferred.putIfAbsent(language.code() + " " + kind + " " + TextFolding.fold(form), id);
		if (other != null && !other.equals(id)) {
			faults.add(Fault.warning(FILE, forms.line(), "«" + form + "» is the preferred form of «" + other + "» and of «" + id + "»",
					"join the entries, or prefer a form that tells them apart"));
		}
	}

	private void field(String id, String field, YamlNode value) {
		if (!FIELDS.contains(field)) {
			value.error("«" + field + "» is not a field of an entry", "use one of " + String.join(", ", FIELDS.stream().sorted().toList()));
		}
		value.items().stream().filter(item -> item.text().isEmpty())
				.forEach(item -> item.error("«" + id + "» has an empty form under «" + field + "»",
						"write it, in quotation marks if YAML reads it otherwise, or take it out"));
		if (!"misspelt".equals(field)) {
			value.texts().stream().filter(text -> ARABIC.matcher(text).find())
					.forEach(text -> faults.add(Fault.warning(FILE, value.line(), "Arabic letters in «" + text + "»",
							"write ی and ک, or move the form to «misspelt»")));
		}
	}
}
