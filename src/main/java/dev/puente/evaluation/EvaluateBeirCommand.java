package dev.puente.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.search.Hit;
import dev.puente.search.Mechanism;
import dev.puente.search.WordKnowledge;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate beir DIR}: search quality on a public collection. */
@Command(name = "beir", description = "Indexes a BEIR folder with Puente's search and prints recall, MRR and nDCG", mixinStandardHelpOptions = true)
final class EvaluateBeirCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "DIR", description = "holds corpus.jsonl, queries.jsonl and qrels/test.tsv")
	private Path folder = Path.of("");

	@Option(names = "--k", description = "depth of the rankings, at least 10 (default ${DEFAULT-VALUE})")
	private int k = 10;

	@Option(names = "--run", paramLabel = "FILE", description = "writes the rankings as a TREC run")
	private @Nullable Path run;

	@Option(names = "--json", paramLabel = "FILE", description = "writes the figures as JSON")
	private @Nullable Path json;

	@Option(names = "--queries", paramLabel = "FILE", description = "writes the figures of each query, tab separated")
	private @Nullable Path perQuery;

	@Option(names = "--against", paramLabel = "RUN", description = "compares with a TREC run: difference of nDCG@10 and its 95 %% interval")
	private @Nullable Path against;

	@Option(names = "--half", paramLabel = "even|odd", description = "asks only every other query")
	private BeirFolder.@Nullable Half half;

	@Option(names = "--without", paramLabel = "MECHANISM", description = "leaves mechanisms of the search out: ${COMPLETION-CANDIDATES}")
	private Set<Mechanism> without = Set.of();

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() throws IOException {
		BeirFolder whole = BeirFolder.read(folder);
		BeirFolder collection = half == null ? whole : whole.half(half);
		BeirRun asked;
		try (ProgressBar bar = Progress.bar("Asking", collection.queries().size())) {
			WordKnowledge words = WordKnowledge.read(KnowledgeFolder.packaged());
			asked = BeirRun.of(collection, words, Math.max(10, k), without, query -> bar.step());
		}
		Map<String, RankingMetrics> metrics = asked.metrics(collection);
		Map<String, Object> figures = figures(asked, RankingMetrics.mean(List.copyOf(metrics.values())));
		PrintWriter out = spec.commandLine().getOut();
		figures.forEach((name, value) -> out.printf(Locale.ROOT, "%-14s %s%n", name, value));
		if (against != null) {
			RunComparison compared = RunComparison.of(metrics, collection, against);
			out.printf(Locale.ROOT, "%-14s %+.4f [%+.4f, %+.4f] from %.4f; better %d, worse %d%n", "against",
					compared.after() - compared.before(),
					compared.low(), compared.high(), compared.before(), compared.better(), compared.worse());
		}
		if (json != null) {
			Files.writeString(json, JsonMapper.builder().build().writeValueAsString(figures) + "\n");
		}
		if (run != null) {
			Files.write(run, trecRun(asked.rankings()));
		}
		if (perQuery != null) {
			Files.write(perQuery, perQuery(collection, metrics));
		}
		return 0;
	}

	private static Map<String, Object> figures(BeirRun asked, RankingMetrics mean) {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("queries", asked.rankings().size());
		figures.put("passages", asked.passages());
		figures.put("recall@1", rounded(mean.recall1()));
		figures.put("recall@5", rounded(mean.recall5()));
		figures.put("recall@10", rounded(mean.recall10()));
		figures.put("mrr@10", rounded(mean.reciprocalRank()));
		figures.put("ndcg@10", rounded(mean.ndcg()));
		figures.put("indexSeconds", rounded(asked.indexSeconds()));
		figures.put("p50Ms", rounded(asked.percentile(0.5)));
		figures.put("p99Ms", rounded(asked.percentile(0.99)));
		return figures;
	}

	private static double rounded(double value) {
		return Math.round(value * 1e4) / 1e4;
	}

	/** trec_eval sorts by score and ties by name: scores fall strictly here, so that it sees the order that was measured. */
	static List<String> trecRun(Map<String, List<Hit>> rankings) {
		List<String> lines = new ArrayList<>();
		rankings.forEach((query, hits) -> {
			float last = Float.MAX_VALUE;
			for (int rank = 1; rank <= hits.size(); rank++) {
				Hit hit = hits.get(rank - 1);
				last = Math.min((float) hit.score(), Math.nextDown(last));
				lines.add("%s Q0 %s %d %s puente".formatted(query, hit.document(), rank, Float.toString(last)));
			}
		});
		return lines;
	}

	private static List<String> perQuery(BeirFolder collection, Map<String, RankingMetrics> metrics) {
		List<String> lines = new ArrayList<>(List.of("query\tndcg@10\tmrr@10\ttext"));
		metrics.forEach(
				(id, figures) -> lines.add("%s\t%s\t%s\t%s".formatted(id, rounded(figures.ndcg()), rounded(figures.reciprocalRank()),
						collection.queries().getOrDefault(id, ""))));
		return lines;
	}
}
