package dev.puente.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.search.IndexPassage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate natural DIR}: writes the questions beside the documents as BEIR folders for {@code evaluate beir}. */
@Command(name = "natural", description = "Writes the questions beside the documents as BEIR folders, headings and questions hidden from the passages", mixinStandardHelpOptions = true)
final class EvaluateNaturalCommand implements Callable<Integer> {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "DIR", description = "folder to write to")
	private Path target = Path.of("");

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() {
		NaturalQuestions.of(KnowledgeFolder.packaged().read().documents()).forEach((name, collection) -> {
			write(target.resolve(name), collection);
			spec.commandLine().getOut().printf("%-24s %d questions, %d passages%n", name, collection.queries().size(),
					collection.passages().size());
		});
		return 0;
	}

	private static void write(Path folder, BeirFolder collection) {
		List<String> judgements = new ArrayList<>(List.of("query-id\tcorpus-id\tscore"));
		collection.judgements().forEach(
				(query, relevant) -> relevant.forEach((passage, grade) -> judgements.add(query + "\t" + passage + "\t" + grade)));
		try {
			Files.createDirectories(folder.resolve("qrels"));
			Files.write(folder.resolve("corpus.jsonl"), collection.passages().stream().map(EvaluateNaturalCommand::passage).toList());
			Files.write(folder.resolve("queries.jsonl"),
					collection.queries().entrySet().stream().map(one -> line(one.getKey(), one.getValue(), Map.of())).toList());
			Files.write(folder.resolve("qrels").resolve("test.tsv"), judgements);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String passage(IndexPassage passage) {
		return line(passage.document(), passage.text(), Map.of("metadata", Map.of("lang", passage.language().code())));
	}

	private static String line(String id, String text, Map<String, ?> further) {
		Map<String, Object> line = new LinkedHashMap<>(Map.of("_id", id, "text", text));
		line.putAll(further);
		return JSON.writeValueAsString(line);
	}
}
