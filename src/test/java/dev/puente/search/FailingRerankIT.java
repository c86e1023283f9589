package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.puente.language.Language;
import dev.puente.testing.Eventually;
import dev.puente.testing.RerankServer.Mood;

/** Passages that a server fails to score, and what is told of it. It runs alone: in the same process others steal output, or switch the log off. */
@Tag("alone")
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class FailingRerankIT extends ScoredSearch {

	private static final Duration SOON = Duration.ofSeconds(60);

	@ParameterizedTest
	@EnumSource(value = Mood.class, names = {"BEST_FIRST", "IN_ORDER"}, mode = EnumSource.Mode.EXCLUDE)
	void findsAsWithoutWhileTheServerFailsAndSaysSoOnce(Mood mood, CapturedOutput output) {
		server.is(mood);
		Reranker reranker = reranker(mood == Mood.SILENT || mood == Mood.STALLED ? SHORT : Duration.ofSeconds(5));
		for (int i = 0; i < ServerBreaker.FEW_CALLS + 2; i++) {
			assertThat(find(asked(reranker), Optional.of(Language.ES))).isEqualTo(find(plain, Optional.of(Language.ES)));
		}
		assertThat(server.asked()).as("a server that keeps failing is left alone").hasSizeLessThanOrEqualTo(ServerBreaker.FEW_CALLS);
		assertThat(output.getAll().lines().filter(line -> line.contains("event=search-without-scoring"))).hasSize(1)
				.noneMatch(line -> line.contains("feria"));
		assertThat(health(reranker)).as("nobody misses an answer for it").isEqualTo(Status.UNKNOWN);

		server.is(Mood.BEST_FIRST);
		Eventually.holds(SOON, () -> {
			clock.passes(ServerBreaker.REST.plusSeconds(1));
			return documents(asked(reranker)).equals(FOUND.reversed());
		});
		assertThat(health(reranker)).isEqualTo(Status.UP);
	}
}
