package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.evaluation.BeirFolder.Half;
import dev.puente.language.Language;
import dev.puente.search.Hit;

class EvaluateBeirCommandTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void writeCollection() throws IOException {
		Files.createDirectories(folder.resolve("qrels"));
		Files.writeString(folder.resolve("corpus.jsonl"), """
				{"_id": "p1", "text": "El memorando postal se firmó en La Habana."}
				{"_id": "p2", "text": "La feria se celebra en ExpoCuba."}
				{"_id": "p3", "text": "La ministra recibió al embajador."}
				{"_id": "p4", "text": "El puerto de Mariel tiene una zona especial."}
				""");
		Files.writeString(folder.resolve("queries.jsonl"), """
				{"_id": "q1", "text": "memorndo postal"}
				{"_id": "q2", "text": "la feria"}
				{"_id": "q3", "text": "ministra y embajador"}
				{"_id": "q4", "text": "Mariel"}
				{"_id": "q5", "text": "sin juicio"}
				""");
		Files.writeString(folder.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq1\tp1\t1\nq2\tp2\t1\nq3\tp3\t1\nq4\tp4\t1\n");
	}

	@Test
	void halvesShareNoQueryAndLeaveNoneOut() {
		BeirFolder whole = BeirFolder.read(folder);
		assertThat(whole.half(Half.EVEN).queries()).containsOnlyKeys("q1", "q3");
		assertThat(whole.half(Half.ODD).queries()).containsOnlyKeys("q2", "q4");
		assertThat(whole.half(Half.ODD).passages()).hasSize(4);
	}

	@Test
	void asksOnlyTheHalfNamed() {
		assertThat(run("--half", "odd")).contains("queries        2").contains("passages       4");
	}

	@Test
	void leavesMechanismsOut() throws IOException {
		String whole = run("--run", folder.resolve("whole.run").toString());
		assertThat(whole).contains("recall@1       1.0");

		String less = run("--without", "REPAIR", "--without", "GRAMS", "--without", "ASKED", "--run",
				folder.resolve("less.run").toString());
		assertThat(score("less.run", "q1", "p1")).isLessThan(score("whole.run", "q1", "p1"));
		assertThat(less).contains("ndcg@10");
	}

	@Test
	void comparesTwoRuns() {
		run("--run", folder.resolve("before.run").toString());
		assertThat(run("--against", folder.resolve("before.run").toString()))
				.contains("against        +0.0000 [+0.0000, +0.0000] from 1.0000; better 0, worse 0");
	}

	/** trec_eval reads only scores and names: ranking by these must give the order that was measured. */
	@Test
	void writesRunsThatAreRankedAsMeasured() {
		List<String> names = List.of("b", "a", "d", "c", "e");
		double[] scores = {2, 2, 2, 1.5, 1.5};
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < scores.length; i++) {
			hits.add(new Hit(names.get(i), "", Language.ES, "", "", scores[i]));
		}
		List<String> byScore = EvaluateBeirCommand.trecRun(Map.of("q", hits)).stream().map(line -> line.split(" "))
				.sorted(Comparator.comparing((String[] line) -> Float.parseFloat(line[4])).thenComparing(line -> line[2]).reversed())
				.map(line -> line[2]).toList();
		assertThat(byScore).isEqualTo(names);
	}

	/** Worked by hand from trec_eval's definitions: ndcg_cut_10, recall_10, recip_rank. */
	@Test
	void agreesWithTrecEvalToFourDecimals() {
		Map<String, Integer> judged = new HashMap<>(Map.of("a", 3, "b", 2, "c", 1, "d", 1));
		RankingMetrics metrics = RankingMetrics.of(List.of("x", "b", "y", "a", "z", "u", "c"), judged);
		// DCG 2/1.58496 + 3/2.32193 + 1/3 = 1.26186 + 1.29203 + 0.33333; ideal 3 + 1.26186 + 0.5 + 0.43068
		assertThat(metrics.ndcg()).isCloseTo(0.5560, within(0.00005));
		assertThat(metrics.recall10()).isCloseTo(0.7500, within(0.00005));
		assertThat(metrics.reciprocalRank()).isCloseTo(0.5000, within(0.00005));
	}

	private double score(String run, String query, String passage) throws IOException {
		return Files.readAllLines(folder.resolve(run)).stream().map(line -> line.split(" "))
				.filter(line -> line[0].equals(query) && line[2].equals(passage)).mapToDouble(line -> Double.parseDouble(line[4]))
				.findFirst()
				.orElse(0);
	}

	private String run(String... options) {
		StringWriter out = new StringWriter();
		List<String> arguments = new ArrayList<>(List.of(folder.toString()));
		arguments.addAll(List.of(options));
		int code = new picocli.CommandLine(new EvaluateBeirCommand()).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(out))
				.execute(arguments.toArray(String[]::new));
		assertThat(code).isZero();
		return out.toString();
	}
}
