package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Questions are judged as on a day, since «el año pasado» is another year in the next one. */
@ExtendWith(OutputCaptureExtension.class)
class EvaluateQuestionsCommandTest {

	private static final String QUESTION = """
			{"id": "q1", "lang": "es", "question": "¿En qué fecha se celebró FIHAV el año pasado?", "kind": "date", "outcome": "answered", "must": [["%s"]]}
			""";
	private Path questions = Path.of("");
	private Path later = Path.of("");

	@BeforeEach
	void write(@TempDir Path folder) throws IOException {
		questions = folder(folder.resolve("first"), "2025", "measured: 2026-11-30\n");
		later = folder(folder.resolve("later"), "2026", "measured: 2027-03-01\n");
	}

	private static Path folder(Path folder, String year, String scores) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("scores.yaml"), "# as shown\n" + scores + "es:\n  accuracy: 1\n");
		return Files.writeString(folder.resolve("es.jsonl"), QUESTION.formatted(year));
	}

	@Test
	void asksAsOnTheDayMeasured(CapturedOutput output) {
		assertThat(run("questions", questions.toString())).isZero();
		assertThat(output.getOut()).containsPattern("(?m)^day +2026-11-30$").contains("accuracy=1.0");
	}

	@Test
	void asksAsOnTheDayGiven(CapturedOutput output) {
		assertThat(run("questions", "--day", "2025-11-01", questions.toString())).isZero();
		assertThat(output.getOut()).containsPattern("(?m)^day +2025-11-01$").contains("accuracy=0.0");
	}

	@Test
	void fitsTheRuleAsOnTheDayMeasured(CapturedOutput output) throws IOException {
		// each is judged by a rule fitted to the other
		Files.writeString(questions, Files.readString(questions).replace("q1", "q2"), StandardOpenOption.APPEND);
		assertThat(run("calibrate", questions.toString())).isZero();
		assertThat(output.getOut()).contains("asked as on 2026-11-30", "from 0.05: right 1.000");
	}

	@Test
	void wantsARealDay(CapturedOutput output) {
		assertThat(run("questions", "--day", "2026-13-01", questions.toString())).isEqualTo(2);
		assertThat(output.getErr()).contains("Invalid value for option '--day'");
	}

	@Test
	void asksAsTodayWhereNothingWasMeasured() throws IOException {
		Files.delete(questions.resolveSibling("scores.yaml"));
		LocalDate before = LocalDate.now(Clock.systemUTC());
		assertThat(new DayAsked().of(List.of(questions))).isBetween(before, LocalDate.now(Clock.systemUTC()));
		assertThat(new DayAsked().of(List.of(questions, later))).isEqualTo("2027-03-01");
	}

	@Test
	void wantsADayForQuestionsOfDifferentDays(CapturedOutput output) {
		assertThat(run("questions", questions.toString(), later.toString())).isEqualTo(2);
		assertThat(output.getErr()).contains("[2026-11-30, 2027-03-01]; write --day").hasLineCount(1);
	}

	private static int run(String... arguments) {
		return CommandLine.run(Stream.concat(Stream.of("evaluate"), Stream.of(arguments)).toArray(String[]::new), Map.of());
	}
}
