package dev.puente.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate questions FILE}: how well questions are answered. */
@Command(name = "questions", description = "Asks every question of a file and prints how well it was answered", mixinStandardHelpOptions = true)
final class EvaluateQuestionsCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "questions, one JSON object a line")
	private List<Path> files = new ArrayList<>();

	@Mixin
	private DayAsked dayAsked = new DayAsked();

	@Option(names = "--json", paramLabel = "FILE", description = "writes the figures as JSON")
	private @Nullable Path json;

	@Option(names = "--report", paramLabel = "DIR", description = "writes tables and charts as one page, DIR/index.html")
	private @Nullable Path report;

	@Option(names = "--losses", description = "shows each question that went wrong")
	private boolean losses;

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		List<QuestionLine> lines = files.stream().flatMap(file -> QuestionLine.read(file).stream()).toList();
		LocalDate day = dayAsked.of(files);
		List<AskedLine> asked = new ArrayList<>();
		List<TriedLine> tried = new ArrayList<>();
		try (ConfigurableApplicationContext rooms = Rooms.open(day); ProgressBar bar = Progress.bar("Asking", lines.size())) {
			Answers answers = rooms.getBean(Answers.class);
			for (QuestionLine line : lines) {
				asked.add(ask(answers, line));
				if (report != null) {
					TriedLine.of(answers, line).ifPresent(tried::add);
				}
				bar.step();
			}
		}
		PrintWriter out = spec.commandLine().getOut();
		if (losses) {
			asked.stream().filter(one -> !one.right()).forEach(one -> out.printf("%s %s %s%n  %s%n  → %s%n  must %s%n", one.line().id(),
					one.line().kind(), one.verdict(), one.line().question(), one.answer().text(), one.line().must()));
		}
		Map<String, Object> figures = new LinkedHashMap<>(Map.of("day", day.toString()));
		figures.putAll(QuestionFigures.of(asked));
		figures.forEach((name, value) -> out.printf("%-10s %s%n", name, value));
		if (json != null) {
			Files.writeString(json, JsonMapper.builder().build().writeValueAsString(figures) + "\n");
		}
		if (report != null) {
			Files.createDirectories(report);
			Files.writeString(report.resolve("index.html"), new QuestionReport(asked, figures, Calibration.of(tried)).html());
		}
		return 0;
	}

	static AskedLine ask(Answers answers, QuestionLine line) {
		long start = System.nanoTime();
		Answer answer = answers.answer(new Question(line.question(), Optional.of(line.language()), line.previous()));
		double milliseconds = (System.nanoTime() - start) / 1e6;
		return new AskedLine(line, answer, Judgement.of(line, answer instanceof Answer.Grounded, answer.text()), milliseconds);
	}
}
