package dev.puente.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two runs side by side.
 *
 * @param before mean nDCG@10 of the run compared with
 * @param after mean nDCG@10 of this run
 * @param low lower end of the difference's 95 % interval
 * @param high upper end
 * @param better queries that rank better now
 * @param worse queries that rank worse now
 */
record RunComparison(double before, double after, double low, double high, int better, int worse) {

	private static final int RESAMPLES = 10_000;
	private static final long SEED = 20;
	private static final double TAIL = 0.025;

	/** Compares this run's figures with those of a TREC run file over the same queries. */
	static RunComparison of(Map<String, RankingMetrics> metrics, BeirFolder collection, Path runFile) {
		Map<String, List<String>> rankings = rankings(runFile);
		double[] before = new double[metrics.size()];
		double[] difference = new double[metrics.size()];
		int i = 0;
		for (Map.Entry<String, RankingMetrics> query : metrics.entrySet()) {
			Map<String, Integer> judgements = collection.judgements().getOrDefault(query.getKey(), Map.of());
			before[i] = RankingMetrics.of(rankings.getOrDefault(query.getKey(), List.of()), judgements).ndcg();
			difference[i] = query.getValue().ndcg() - before[i];
			i++;
		}
		return of(before, difference);
	}

	/** Compares by paired bootstrap: queries are drawn again with replacement, and the middle 95 % of the mean differences counted. */
	static RunComparison of(double[] before, double[] difference) {
		Random random = new Random(SEED);
		double[] means = new double[RESAMPLES];
		for (int sample = 0; sample < RESAMPLES && difference.length > 0; sample++) {
			double sum = 0;
			for (int i = 0; i < difference.length; i++) {
				sum += difference[random.nextInt(difference.length)];
			}
			means[sample] = sum / difference.length;
		}
		Arrays.sort(means);
		double mean = Arrays.stream(before).average().orElse(0);
		return new RunComparison(mean, mean + Arrays.stream(difference).average().orElse(0), means[(int) (TAIL * RESAMPLES)],
				means[(int) ((1 - TAIL) * RESAMPLES) - 1], (int) Arrays.stream(difference).filter(d -> d > 1e-9).count(),
				(int) Arrays.stream(difference).filter(d -> d < -1e-9).count());
	}

	private static Map<String, List<String>> rankings(Path file) {
		Map<String, List<String>> rankings = new HashMap<>();
		try {
			for (String line : Files.readAllLines(file)) {
				String[] columns = line.strip().split("\\s+");
				if (columns.length < 6) {
					throw new CommandFault(file + " is no TREC run; write one with --run FILE");
				}
				rankings.computeIfAbsent(columns[0], query -> new ArrayList<>()).add(columns[2]);
			}
		} catch (IOException e) {
			throw new CommandFault(file + " cannot be read; write a run with --run FILE", e);
		}
		return rankings;
	}
}
