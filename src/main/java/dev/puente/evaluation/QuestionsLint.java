package dev.puente.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.puente.knowledge.Fault;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks {@code questions/*.jsonl}: each line a whole question, each id once. */
final class QuestionsLint {

	private static final JsonMapper JSON = JsonMapper.builder().build();
	private static final Set<String> KINDS = Set.of("factoid", "list", "howto", "followup", "date", "conflict", "gap", "premise",
			"unanswerable", "injection");
	private static final Set<String> OUTCOMES = Set.of("answered", "unanswered");
	private static final Set<String> FIELDS = Set.of("id", "lang", "question", "previous", "kind", "outcome", "must", "must_not");

	private final List<Fault> faults = new ArrayList<>();
	private final Map<String, String> ids = new HashMap<>();

	private QuestionsLint() {
	}

	/** Returns what is wrong in a folder's questions. */
	static List<Fault> check(KnowledgeFolder folder) {
		QuestionsLint lint = new QuestionsLint();
		folder.files("questions", ".jsonl").forEach(lint::file);
		return lint.faults;
	}

	private void file(String file, String content) {
		String[] lines = content.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (!lines[i].isBlank()) {
				line(file, i + 1, lines[i]);
			}
		}
	}

	private void line(String file, int number, String line) {
		JsonNode node;
		try {
			node = JSON.readTree(line);
		} catch (JacksonException e) {
			error(file, number, "this line is not JSON", "write one object a line");
			return;
		}
		String id = node.path("id").asString("");
		String before = ids.putIfAbsent(id, file + ":" + number);
		if (id.isBlank() || before != null) {
			error(file, number, before == null ? "the question has no id" : "the id «" + id + "» stands in " + before + " already",
					"give each question an id of its own");
		}
		fields(file, number, node);
		expectations(file, number, node);
	}

	private void fields(String file, int number, JsonNode node) {
		node.propertyNames().stream().filter(name -> !FIELDS.contains(name)).forEach(
				name -> error(file, number, "«" + name + "» is not a field of a question", "use one of " + sorted(FIELDS)));
		if (Language.ofCode(node.path("lang").asString("")).isEmpty()) {
			error(file, number, "«lang» is missing or no language of Puente", "write fa or es");
		}
		if (node.path("question").asString("").isBlank()) {
			error(file, number, "«question» is missing", "write it as a visitor asks");
		}
		oneOf(file, number, node, "kind", KINDS);
		oneOf(file, number, node, "outcome", OUTCOMES);
	}

	private void oneOf(String file, int number, JsonNode node, String field, Set<String> allowed) {
		String value = node.path(field).asString("");
		if (!allowed.contains(value)) {
			error(file, number, "«" + field + "» is «" + value + "»", "write one of " + sorted(allowed));
		}
	}

	private void expectations(String file, int number, JsonNode node) {
		boolean answered = "answered".equals(node.path("outcome").asString(""));
		if (answered && node.path("must").isEmpty()) {
			error(file, number, "nothing tells a right answer", "write must: [[\"alternative\", …], …]");
		}
		node.path("must").forEach(group -> {
			if (!group.isArray() || group.isEmpty() || group.valueStream().anyMatch(text -> text.asString("").isBlank())) {
				error(file, number, "a group of «must» is empty or no list", "write must: [[\"alternative\", …], …]");
			}
		});
		boolean followUp = "followup".equals(node.path("kind").asString(""));
		if (followUp && node.path("previous").isEmpty()) {
			error(file, number, "a follow-up without «previous»", "write the earlier questions of the talk");
		}
	}

	private static String sorted(Set<String> words) {
		return String.join(", ", words.stream().sorted().toList());
	}

	private void error(String file, int number, String reason, String mend) {
		faults.add(Fault.error(file, number, reason, mend));
	}
}
