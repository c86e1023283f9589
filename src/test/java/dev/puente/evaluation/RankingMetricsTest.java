package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Expected figures are worked out by hand from trec_eval's definitions. */
class RankingMetricsTest {

	@Test
	void agreesWithAWorkedExample() {
		RankingMetrics metrics = RankingMetrics.of(List.of("d1", "d2", "d3", "d4"), Map.of("d2", 1, "d4", 2, "d9", 1));
		assertThat(metrics.recall1()).isZero();
		assertThat(metrics.recall5()).isCloseTo(2 / 3.0, within(1e-9));
		assertThat(metrics.reciprocalRank()).isEqualTo(0.5);
		// DCG = 1/log2(3) + 2/log2(5) = 0.63093 + 0.86135; ideal = 2 + 0.63093 + 0.5
		assertThat(metrics.ndcg()).isCloseTo(1.49228 / 3.13093, within(1e-4));
	}

	@Test
	void looksNoDeeperThanTen() {
		List<String> ranking = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "hit");
		RankingMetrics metrics = RankingMetrics.of(ranking, Map.of("hit", 1));
		assertThat(metrics).isEqualTo(new RankingMetrics(0, 0, 0, 0, 0));
	}

	@Test
	void averagesOverQueries() {
		RankingMetrics best = RankingMetrics.of(List.of("a"), Map.of("a", 1));
		RankingMetrics none = RankingMetrics.of(List.of("b"), Map.of("a", 1));
		assertThat(RankingMetrics.mean(List.of(best, none))).isEqualTo(new RankingMetrics(0.5, 0.5, 0.5, 0.5, 0.5));
	}
}
