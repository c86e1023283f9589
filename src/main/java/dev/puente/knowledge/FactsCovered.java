package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every fact that {@code facts.txt} lists rests in a document, and no document names another one. Without the list nothing is checked. */
final class FactsCovered {

	private static final String FILE = "facts.txt";

	private FactsCovered() {
	}

	static List<Fault> check(KnowledgeFolder folder, List<WrittenDocument> documents) {
		Map<String, Integer> lines = folder.file(FILE).map(FactsCovered::lines).orElse(Map.of());
		if (lines.isEmpty()) {
			return List.of();
		}
		List<Fault> faults = new ArrayList<>();
		Set<String> covered = new HashSet<>();
		documents.forEach(document -> document.yaml().get("facts").items().forEach(node -> node.text().ifPresent(id -> {
			covered.add(id);
			if (!lines.containsKey(id)) {
				faults.add(document.error(node, "the fact «" + id + "» is not listed in " + FILE, "correct the id or add it there"));
			}
		})));
		lines.forEach((id, line) -> {
			if (!covered.contains(id)) {
				faults.add(Fault.error(FILE, line, "the fact «" + id + "» rests in no document",
						"write it into a document and list it there under «facts»"));
			}
		});
		return faults;
	}

	private static Map<String, Integer> lines(String content) {
		Map<String, Integer> lines = new LinkedHashMap<>();
		String[] ids = content.split("\n", -1);
		for (int i = 0; i < ids.length; i++) {
			if (!ids[i].isBlank()) {
				lines.putIfAbsent(ids[i].strip(), i + 1);
			}
		}
		return lines;
	}
}
