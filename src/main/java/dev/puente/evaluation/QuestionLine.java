package dev.puente.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.puente.language.Language;
import tools.jackson.databind.JsonNode;

/**
 * A question with what a right answer holds.
 *
 * @param id unique in its file
 * @param language to answer in
 * @param question as a visitor types it
 * @param previous earlier questions of the talk
 * @param kind factoid, list, howto, followup, date, conflict, gap, premise, unanswerable or injection
 * @param answerable whether the knowledge base can answer it
 * @param must groups of alternatives; an answer holds one of each
 * @param mustNot what no right answer holds
 */
record QuestionLine(String id, Language language, String question, List<String> previous, String kind, boolean answerable,
		List<List<String>> must, List<String> mustNot) {

	/** Reads a file of questions; throws {@link CommandFault} where a line does not fit. */
	static List<QuestionLine> read(Path file) {
		List<QuestionLine> lines = new ArrayList<>();
		BeirFolder.lines(file).forEach(node -> lines.add(line(file, node)));
		return lines;
	}

	private static QuestionLine line(Path file, JsonNode node) {
		String id = node.path("id").asString("");
		Optional<Language> language = Language.ofCode(node.path("lang").asString(""));
		String outcome = node.path("outcome").asString("");
		if (id.isEmpty() || language.isEmpty() || !List.of("answered", "unanswered").contains(outcome)) {
			throw new CommandFault(file + ": question «" + id + "» needs an id, a lang (fa, es) and an outcome (answered, unanswered)");
		}
		List<List<String>> must = new ArrayList<>();
		node.path("must").forEach(group -> must.add(texts(group)));
		return new QuestionLine(id, language.get(), node.path("question").asString(""), texts(node.path("previous")),
				node.path("kind").asString(""), "answered".equals(outcome), must, texts(node.path("must_not")));
	}

	private static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach(element -> texts.add(element.asString("")));
		return texts;
	}
}
