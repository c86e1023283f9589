package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the terminal tells of how an answer came about. */
@ExtendWith(OutputCaptureExtension.class)
class AskCommandTest {

	private static final String QUESTION = "¿Cuándo se firmó el memorabdo postal entre Irán y Cuba?";
	private static final Pattern PASSAGE = Pattern.compile("(?m)^(\\d+\\.\\d\\d) (\\S+#\\S+) .+$");
	private static final Pattern PART = Pattern.compile("(?m)^ {2,}(\\d+\\.\\d\\d) (words|stems|title|asked|grams) ");

	@Test
	void explainsTheBestPassagesAndTheirSentences(CapturedOutput output) {
		assertThat(run("ask", "--explain", QUESTION)).isZero();
		String told = output.getOut();
		List<String> passages = told.lines().filter(PASSAGE.asMatchPredicate()).toList();
		assertThat(passages).hasSize(3);
		assertThat(told).contains("memorabdo ← ", "repaired")
				.containsPattern("(?m)^1\\. \\d\\.\\d{3} \\S+#\\S+ .+\\n {3}rank \\+\\d\\.\\d{3}, coverage ");
	}

	@Test
	void explainsAPassageThatWouldNotBeFound(CapturedOutput output) {
		assertThat(run("ask", "--explain", "--passage", "guide-fihav-cost#price", QUESTION)).isZero();
		Matcher passage = PASSAGE.matcher(output.getOut());
		assertThat(passage.results()).singleElement().satisfies(one -> {
			assertThat(one.group(2)).isEqualTo("guide-fihav-cost#price");
			double parts = PART.matcher(output.getOut()).results().mapToDouble(part -> Double.parseDouble(part.group(1))).sum();
			assertThat(parts).isCloseTo(Double.parseDouble(one.group(1)), within(0.1));
		});
	}

	@Test
	void tellsWhatIsWrongWithAPassageNamed(CapturedOutput output) {
		assertThat(Stream.of(new String[]{"ask", "--explain", "--passage", "no-such#one", QUESTION},
				new String[]{"ask", "--explain", "--passage", "guide-fihav-cost", QUESTION},
				new String[]{"ask", "--passage", "a#b", QUESTION})
				.map(AskCommandTest::run)).containsOnly(2);
		assertThat(output.getErr()).contains("--passage no-such#one is no passage in es", "--passage belongs to --explain");
	}

	@Test
	void asksBackWhoSaysTooLittle(CapturedOutput output) {
		assertThat(run("ask", "--lang", "es", "memorando")).isEqualTo(3);
		assertThat(output.getOut()).contains("varias maneras").doesNotContain("No encuentro");
		assertThat(output.getOut().lines().filter(line -> line.startsWith("- ¿"))).hasSizeBetween(2, 3).doesNotHaveDuplicates();
	}

	@Test
	void leadsToAPersonWhoAsksOfTheirOwnCase(CapturedOutput output) {
		assertThat(run("ask", "--lang", "fa", "درخواستم به کجا رسید؟")).isEqualTo(3);
		assertThat(output.getOut()).contains("«پرسش از کارشناس»").doesNotContain("نیافتم");
	}

	private static int run(String... arguments) {
		return CommandLine.run(Arrays.copyOf(arguments, arguments.length), Map.of());
	}
}
