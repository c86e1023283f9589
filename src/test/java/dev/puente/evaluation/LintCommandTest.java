package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintCommandTest {

	private static final String QUESTION = """
			{"id": "q1", "lang": "fa", "question": "کی؟", "kind": "date", "outcome": "answered", "must": [["۴"]], "must_not": []}
			""";

	@TempDir
	Path project;
	private final StringWriter out = new StringWriter();

	@BeforeEach
	void aFolderInWhichAllIsWell() throws IOException {
		write("knowledge/documents/mincom/document.yaml", """
				id: mincom
				kind: organisation
				title: {fa: "وزارت ارتباطات", es: "Ministerio de Comunicaciones"}
				validity: {status: in-force, asOf: 2026-01-01}
				sources: [{id: S1, publisher: A, title: B, language: es}]
				""");
		write("knowledge/documents/mincom/fa.md", "## وزارتخانه {#who}\n\nوزارت ارتباطات در هاوانا است [S1].\n");
		write("knowledge/documents/mincom/es.md", "## Ministerio {#who}\n\nEl ministerio está en La Habana [S1].\n");
	}

	@Test
	void endsWithZeroWhereAllIsWell() {
		assertThat(lint()).isZero();
		assertThat(out.toString().strip()).isEqualTo("no faults");
	}

	@Test
	void endsWithTwoForAnErrorAndPrintsItWithFileLineReasonAndMend() throws IOException {
		write("knowledge/questions/a.jsonl", "\n{");
		assertThat(lint()).isEqualTo(2);
		assertThat(out.toString().lines()).containsExactly("questions/a.jsonl:2: error: this line is not JSON – write one object a line",
				"errors: 1, warnings: 0");
	}

	@Test
	void letsWarningsPassUnlessStrict() throws IOException {
		write("prompts/answer_fa.md", "{{question}}");
		assertThat(lint()).isZero();
		assertThat(lint("--strict")).isEqualTo(2);
		assertThat(out.toString()).contains("prompts/answer_fa.md: warning: there is no answer_es.md", "errors: 0, warnings: 1");
	}

	@Test
	void wantsTheSamePlaceholdersInBothPromptsAndShortOnes() throws IOException {
		write("prompts/answer_fa.md", "{{question}} {{sentences}}");
		write("prompts/answer_es.md", "{{question}}" + " ".repeat(6_000));
		lint();
		assertThat(out.toString()).contains("answer_es.md: warning: the placeholders [sentences] of answer_fa.md are missing",
				"answer_es.md: warning: the prompt has 6012 characters", "warnings: 2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"id\": \"q1\", |`` |the question has no id",
			"\"lang\": \"fa\"|\"lang\": \"de\"|«lang» is missing or no language", "\"کی؟\"|\"\"|«question» is missing",
			"\"date\"|\"when\"|«kind» is «when»", "\"answered\"|\"yes\"|«outcome» is «yes»", "[[\"۴\"]]|[]|nothing tells a right answer",
			"[[\"۴\"]]|[[]]|a group of «must» is empty", "[[\"۴\"]]|[\"۴\"]|a group of «must» is empty",
			"\"date\"|\"followup\"|a follow-up without «previous»", "\"must_not\"|\"mustnot\"|«mustnot» is not a field"})
	void tellsWhatIsWrongWithAQuestion(String words, String others, String reason) throws IOException {
		write("knowledge/questions/a.jsonl", QUESTION.replace(words, others == null ? "" : others));
		assertThat(lint()).isEqualTo(2);
		assertThat(out.toString()).startsWith("questions/a.jsonl:1: error: " + reason).contains("errors: 1");
	}

	@Test
	void tellsAnIdThatStandsInTwoFiles() throws IOException {
		write("knowledge/questions/a.jsonl", QUESTION);
		write("knowledge/questions/b.jsonl", QUESTION);
		lint();
		assertThat(out.toString()).startsWith("questions/b.jsonl:1: error: the id «q1» stands in questions/a.jsonl:1 already");
	}

	@Test
	void refusesAFolderWithoutDocuments() {
		StringWriter err = new StringWriter();
		int code = new picocli.CommandLine(new LintCommand()).setErr(new PrintWriter(err))
				.setExecutionExceptionHandler((failure, command, parsed) -> {
					command.getErr().println(failure.getMessage());
					return 2;
				}).execute(project.resolve("nowhere").toString());
		assertThat(code).isEqualTo(2);
		assertThat(err.toString()).contains("holds no folder «documents»");
	}

	private int lint(String... options) {
		String[] arguments = java.util.stream.Stream.concat(java.util.stream.Stream.of(project.resolve("knowledge").toString()),
				java.util.Arrays.stream(options)).toArray(String[]::new);
		return new picocli.CommandLine(new LintCommand()).setOut(new PrintWriter(out, true)).execute(arguments);
	}

	private void write(String name, String content) throws IOException {
		Path file = project.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}
}
