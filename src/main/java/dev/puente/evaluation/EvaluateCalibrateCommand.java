package dev.puente.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answers;
import dev.puente.language.Language;

import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate calibrate FILE}: fits the rule by which an answer is given or withheld. */
@Command(name = "calibrate", description = "Fits the rule by which an answer is given or withheld, and shows what each strictness brings", mixinStandardHelpOptions = true)
final class EvaluateCalibrateCommand implements Callable<Integer> {

	private static final double STEP = 0.05;
	private static final double FINE = 0.01;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "questions, one JSON object a line")
	private List<Path> files = new ArrayList<>();

	@Mixin
	private DayAsked dayAsked = new DayAsked();

	@Option(names = "--refused", description = "share of the unanswerable questions to refuse, 0–1 (default ${DEFAULT-VALUE})")
	private double refused = 0.96;

	@Option(names = "--out", paramLabel = "FILE", description = "writes the rule, e.g. src/main/resources/threshold.properties")
	private @Nullable Path out;

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		LocalDate day = dayAsked.of(files);
		List<TriedLine> tried = tried(files.stream().flatMap(file -> QuestionLine.read(file).stream()).toList(), day);
		Calibration calibration = Calibration.of(tried);
		PrintWriter print = spec.commandLine().getOut();
		print.println("each question asked as on " + day + " and judged by a rule fitted without its tenth of the questions");
		for (int step = 19; step > 0; step--) {
			double at = step * STEP;
			print.printf(Locale.ROOT, "from %.2f: right %.3f refused %.3f%n", at, calibration.right(at), calibration.refused(at));
		}
		calibration.reliability().forEach(
				bar -> print.printf(Locale.ROOT, "said %.2f: right %.2f of %d questions%n", bar.said(), bar.was(), bar.cases()));
		LogisticRegression rule = Calibration.fit(tried);
		String properties = properties(tried, rule, calibration);
		print.println(properties);
		if (out != null) {
			Files.writeString(out, properties);
		}
		return 0;
	}

	private static List<TriedLine> tried(List<QuestionLine> lines, LocalDate day) {
		List<TriedLine> tried = new ArrayList<>();
		try (ConfigurableApplicationContext rooms = Rooms.open(day); ProgressBar bar = Progress.bar("Asking", lines.size())) {
			Answers answers = rooms.getBean(Answers.class);
			for (QuestionLine line : lines) {
				TriedLine.of(answers, line).ifPresent(tried::add);
				bar.step();
			}
		}
		return tried;
	}

	private String properties(List<TriedLine> tried, LogisticRegression rule, Calibration calibration) {
		StringBuilder text = new StringBuilder("# Written by «evaluate calibrate» from " + tried.size() + " questions\n");
		for (Language language : Language.values()) {
			text.append(String.format(Locale.ROOT, "enough.%s=%.2f%n", language.code(), calibration.in(language).enough(refused, FINE)));
		}
		text.append(String.format(Locale.ROOT, "constant=%.3f%n", rule.constant()));
		List<String> names = List.copyOf(tried.getFirst().features().keySet());
		for (int i = 0; i < names.size(); i++) {
			text.append(String.format(Locale.ROOT, "%s=%.3f%n", names.get(i), rule.weights()[i]));
		}
		return text.toString();
	}
}
