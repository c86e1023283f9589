package dev.puente.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.search.IndexPassage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A retrieval collection in BEIR's form: corpus.jsonl, queries.jsonl and qrels/test.tsv.
 *
 * @param passages the corpus; the document is the passage's id
 * @param queries texts by id, those that have a relevant passage
 * @param judgements by query id and passage id
 */
record BeirFolder(List<IndexPassage> passages, Map<String, String> queries, Map<String, Map<String, Integer>> judgements) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Reads a folder; throws {@link CommandFault} where a file is missing or a line does not fit. */
	static BeirFolder read(Path folder) {
		Map<String, Map<String, Integer>> judgements = judgements(folder.resolve("qrels").resolve("test.tsv"));
		List<IndexPassage> passages = new ArrayList<>();
		for (JsonNode line : lines(folder.resolve("corpus.jsonl"))) {
			String text = line.path("text").asString("");
			Optional<Language> named = Language.ofCode(line.path("metadata").path("lang").asString(""));
			passages.add(new IndexPassage(line.path("_id").asString(""), "", named.orElseGet(() -> LanguageDetector.languageOf(text)),
					line.path("title").asString(""), text));
		}
		Map<String, String> queries = new LinkedHashMap<>();
		for (JsonNode line : lines(folder.resolve("queries.jsonl"))) {
			String id = line.path("_id").asString("");
			if (judgements.containsKey(id)) {
				queries.put(id, line.path("text").asString(""));
			}
		}
		return new BeirFolder(passages, queries, judgements);
	}

	/** Returns the folder with every other query: those at even places from 0, or the rest. */
	BeirFolder half(Half half) {
		Map<String, String> kept = new LinkedHashMap<>();
		int place = 0;
		for (Map.Entry<String, String> query : queries.entrySet()) {
			if (place++ % 2 == half.ordinal()) {
				kept.put(query.getKey(), query.getValue());
			}
		}
		return new BeirFolder(passages, kept, judgements);
	}

	/** What is tuned on the one half is measured on the other. */
	enum Half {
		EVEN, ODD
	}

	private static Map<String, Map<String, Integer>> judgements(Path file) {
		Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
		List<String> lines = text(file);
		for (int i = 1; i < lines.size(); i++) {
			String[] columns = lines.get(i).split("\t");
			if (columns.length < 3) {
				throw new CommandFault(file + ":" + (i + 1) + ": expected query, passage and judgement between tabs");
			}
			int judgement = Integer.parseInt(columns[2].strip());
			if (judgement > 0) {
				judgements.computeIfAbsent(columns[0], id -> new LinkedHashMap<>()).put(columns[1], judgement);
			}
		}
		return judgements;
	}

	static List<JsonNode> lines(Path file) {
		List<JsonNode> nodes = new ArrayList<>();
		List<String> lines = text(file);
		for (int i = 0; i < lines.size(); i++) {
			if (!lines.get(i).isBlank()) {
				nodes.add(node(file, i + 1, lines.get(i)));
			}
		}
		return nodes;
	}

	private static JsonNode node(Path file, int number, String line) {
		try {
			return JSON.readTree(line);
		} catch (JacksonException e) {
			throw new CommandFault(file + ":" + number + ": this line is not JSON; write one object a line", e);
		}
	}

	private static List<String> text(Path file) {
		try {
			return Files.readAllLines(file);
		} catch (IOException e) {
			throw new CommandFault(file + " cannot be read; name a folder with corpus.jsonl, queries.jsonl and qrels/test.tsv", e);
		}
	}
}
