package dev.puente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.benchmark.StartBench.Start;
import dev.puente.language.Language;
import dev.puente.testing.MarkedPage;

/** What the bench would write, of figures made up here. */
class PerformanceReportTest {

	private static final Pattern PICTURE = Pattern.compile("\\(pictures/([^)]+)\\)");
	private static final ServedBench.Result SERVED = new ServedBench.Result(new ServedBench.Memory(351, 11),
			List.of(new ServedBench.Load(1, 4, 9, 210)));

	private final PerformanceReport report = new PerformanceReport(0.1, List.of(), List.of(),
			List.of(new ProcessorTime.Result(Language.ES, new double[]{4, 6}, new double[]{2, 3}, new double[]{0.1, 0.2}, 0.25)),
			new StartBench.Result(List.of(new Start(2, 3)), List.of(new Start(11, 12)), List.of(new Start(4, 5)), List.of(new Start(1, 1))),
			SERVED, SERVED, "-Xmx256m", 120);

	@Test
	void setsEachFigureBesideWhatItIsDividedBy() {
		assertThat(report.markdown()).contains("| es | its search | 2.00 | 3.00 | 2.0 × |",
				"| es | all its searches: 25 % of all answers' time | | | 4.0 × |",
				"| Puente, plain jar: first answer of `POST /api/ask` | 11.0 | 11.0 | 11.0 | 12.0 | 5.5 × | 4.0 × |",
				"| Puente with the cache: the same | 4.0 | 4.0 | 4.0 | 5.0 | 2.0 × | 1.7 × |", "| jar | 1 | 4.0 | 9.0 | 210 |");
	}

	@Test
	void drawsEveryPictureThatItShows(@TempDir Path folder) throws Exception {
		report.writePlots(folder);
		List<String> shown = PICTURE.matcher(report.markdown()).results().map(found -> found.group(1)).toList();
		assertThat(shown).hasSize(4);
		for (String picture : shown) {
			assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve(picture).toFile())
					.getElementsByTagName("svg").getLength()).isEqualTo(1);
		}
		assertThat(Files.readString(folder.resolve("performance-start.svg"))).contains("plain jar", ">11.0<", "#b8502a");
	}

	@Test
	void leavesWhatOthersMeasuredOnThePage(@TempDir Path folder) throws Exception {
		Path page = Files.copy(Path.of("docs/performance.md"), folder.resolve("performance.md"));
		MarkedPage.write(page, "measured", report.markdown());
		assertThat(Files.readString(page)).startsWith("# Speed and memory\n").contains("## Starting", "## A telephone on 2G",
				"SlowPhoneIT");
	}
}
