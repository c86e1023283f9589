package dev.puente.evaluation;

import java.util.List;
import java.util.Map;

/**
 * Figures of one ranked list, as trec_eval defines them; relevance judgements above 0 are relevant.
 *
 * @param recall1 share of the relevant passages among the first one
 * @param recall5 … among the first five
 * @param recall10 … among the first ten
 * @param reciprocalRank 1 / rank of the first relevant passage among the first ten, else 0
 * @param ndcg discounted cumulative gain (gain = judgement, discount log2(rank + 1)) among the first ten, beside the ideal one
 */
record RankingMetrics(double recall1, double recall5, double recall10, double reciprocalRank, double ndcg) {

	private static final int DEPTH = 10;

	/**
	 * Measures a ranking.
	 *
	 * @param ranking ids, best first, without repetition
	 * @param judgements by id, 0 = not relevant; at least one is above 0
	 */
	static RankingMetrics of(List<String> ranking, Map<String, Integer> judgements) {
		double dcg = 0;
		double reciprocalRank = 0;
		for (int rank = 1; rank <= Math.min(DEPTH, ranking.size()); rank++) {
			int gain = judgements.getOrDefault(ranking.get(rank - 1), 0);
			dcg += gain / discount(rank);
			if (gain > 0 && reciprocalRank == 0) {
				reciprocalRank = 1.0 / rank;
			}
		}
		return new RankingMetrics(recall(ranking, judgements, 1), recall(ranking, judgements, 5), recall(ranking, judgements, DEPTH),
				reciprocalRank, dcg / ideal(judgements));
	}

	/** Returns the mean of each figure; zeros for no list. */
	static RankingMetrics mean(List<RankingMetrics> all) {
		int n = Math.max(1, all.size());
		return new RankingMetrics(all.stream().mapToDouble(RankingMetrics::recall1).sum() / n,
				all.stream().mapToDouble(RankingMetrics::recall5).sum() / n, all.stream().mapToDouble(RankingMetrics::recall10).sum() / n,
				all.stream().mapToDouble(RankingMetrics::reciprocalRank).sum() / n,
				all.stream().mapToDouble(RankingMetrics::ndcg).sum() / n);
	}

	private static double recall(List<String> ranking, Map<String, Integer> judgements, int depth) {
		long relevant = judgements.values().stream().filter(judgement -> judgement > 0).count();
		long found = ranking.stream().limit(depth).filter(id -> judgements.getOrDefault(id, 0) > 0).count();
		return (double) found / relevant;
	}

	private static double ideal(Map<String, Integer> judgements) {
		List<Integer> gains = judgements.values().stream().filter(judgement -> judgement > 0).sorted((a, b) -> b - a).limit(DEPTH).toList();
		double ideal = 0;
		for (int rank = 1; rank <= gains.size(); rank++) {
			ideal += gains.get(rank - 1) / discount(rank);
		}
		return ideal;
	}

	private static double discount(int rank) {
		return Math.log(rank + 1) / Math.log(2);
	}
}
