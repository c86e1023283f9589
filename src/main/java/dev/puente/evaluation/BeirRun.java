package dev.puente.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.puente.search.Hit;
import dev.puente.search.Mechanism;
import dev.puente.search.SearchEngine;
import dev.puente.search.WordKnowledge;

/**
 * A collection searched with the product's own search.
 *
 * @param rankings hits by query id
 * @param passages size of the corpus
 * @param indexSeconds processor time of building the index, of all threads
 * @param milliseconds processor time of each query, in order of the queries: what a busy machine does beside it does not count
 */
record BeirRun(Map<String, List<Hit>> rankings, int passages, double indexSeconds, double[] milliseconds) {

	private static final int WARM_UP = 200;

	/**
	 * Indexes and asks every query; up to {@value #WARM_UP} queries are asked before the clock counts.
	 *
	 * @param without mechanisms left out
	 * @param progress is told of each query asked
	 */
	static BeirRun of(BeirFolder folder, WordKnowledge words, int k, Set<Mechanism> without, Consumer<String> progress) {
		long start = Processor.ofAllThreads();
		SearchEngine engine = SearchEngine.of(folder.passages(), words, without);
		double indexSeconds = (Processor.ofAllThreads() - start) / 1e9;
		folder.queries().values().stream().limit(WARM_UP).forEach(query -> engine.find(query, Optional.empty(), k));
		Map<String, List<Hit>> rankings = new LinkedHashMap<>();
		double[] milliseconds = new double[folder.queries().size()];
		int i = 0;
		for (Map.Entry<String, String> query : folder.queries().entrySet()) {
			long asked = Processor.ofThisThread();
			rankings.put(query.getKey(), engine.find(query.getValue(), Optional.empty(), k).hits());
			milliseconds[i++] = (Processor.ofThisThread() - asked) / 1e6;
			progress.accept(query.getKey());
		}
		return new BeirRun(rankings, folder.passages().size(), indexSeconds, milliseconds);
	}

	/** Returns the figures of each query. */
	Map<String, RankingMetrics> metrics(BeirFolder folder) {
		Map<String, RankingMetrics> metrics = new LinkedHashMap<>();
		rankings.forEach((id, hits) -> metrics.put(id,
				RankingMetrics.of(hits.stream().map(Hit::document).toList(), folder.judgements().getOrDefault(id, Map.of()))));
		return metrics;
	}

	/** Returns the time below which a share of the queries stayed, in milliseconds. */
	double percentile(double share) {
		double[] sorted = milliseconds.clone();
		Arrays.sort(sorted);
		return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, Math.ceil(share * sorted.length) - 1)];
	}
}
