package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;
import dev.puente.search.SearchEngine.Findings;
import dev.puente.testing.HandClock;

/** What is found and what a model thinks of it become one order, in time. */
@Timeout(60)
class RerankerTest {

	private static final Duration LONG = Duration.ofSeconds(40);
	private static final Optional<Language> ES = Optional.of(Language.ES);

	private final List<String> texts = new ArrayList<>();
	private final HandClock clock = new HandClock();

	@Test
	void fusesByRankAndCountsTheModelTwice() {
		// found a, b, c; scored c, a, b: a 1/61+2/62, b 1/62+2/63, c 1/63+2/61
		assertThat(order(found(3), 0.5, -2, 0.7)).extracting(Hit::document).containsExactly("c", "a", "b");
		// scored d, a, b, c: a 1/61+2/62 before d 1/64+2/61: what is found first is not given up for so little
		assertThat(order(found(4), 3, 2, 1, 4)).extracting(Hit::document).containsExactly("a", "d", "b", "c");
	}

	@Test
	void leavesPlacesTheirScores() {
		assertThat(order(found(3), 1, 2, 3)).extracting(Hit::score).containsExactly(9.0, 8.0, 7.0);
	}

	@Test
	void keepsTheOrderFoundAmongEquals() {
		Findings found = found(3);
		assertThat(order(found, 1, 1, 1)).isEqualTo(found.hits());
	}

	@Test
	void sendsTheFirstSixteenAndNoLongText() {
		Findings found = found(20, "palabra ".repeat(200));
		List<Hit> hits = say(model(IntStream.range(0, 16).mapToObj(i -> (double) i).toArray(Double[]::new)), LONG)
				.order(found, "pregunta", ES).hits();
		assertThat(texts).hasSize(16).allMatch(text -> text.length() == 1_200);
		assertThat(hits.subList(16, 20)).isEqualTo(found.hits().subList(16, 20));
		assertThat(hits.getFirst()).extracting(Hit::document).isEqualTo("p");
	}

	@Test
	void asksNothingWhereThereIsNothingToOrder() {
		Reranker.Say say = say(model(), LONG);
		assertThat(say.order(found(1), "pregunta", ES).hits()).hasSize(1);
		assertThat(say.order(found(3), " ", ES).hits()).hasSize(3);
		assertThat(say.order(found(3), "pregunta", Optional.of(Language.FA)).hits()).hasSize(3);
		assertThat(texts).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = {0, 2, 4})
	void leavesTheOrderWhereThereAreTooFewOrTooManyScores(int count) {
		Findings found = found(3);
		Double[] scores = IntStream.range(0, count).mapToObj(i -> (double) i).toArray(Double[]::new);
		assertThat(say(model(scores), LONG).order(found, "pregunta", ES)).isSameAs(found);
	}

	@ParameterizedTest
	@ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
	void leavesTheOrderWhereAScoreIsNoNumber(double score) {
		Findings found = found(3);
		assertThat(say(model(1.0, 2.0, score), LONG).order(found, "pregunta", ES)).isSameAs(found);
	}

	@Test
	void waitsForAllSearchesOfAQuestionTogetherNoLongerThanTheTimeOut() throws InterruptedException {
		CountDownLatch givenUp = new CountDownLatch(1);
		AtomicInteger calls = new AtomicInteger();
		Reranker reranker = reranker((segments, question) -> {
			calls.incrementAndGet();
			return never(givenUp);
		}, Duration.ofMillis(50));
		Reranker.Say say = reranker.say().orElseThrow();
		Findings found = found(3);
		for (int i = 0; i < 3; i++) {
			assertThat(say.order(found, "pregunta", ES)).isSameAs(found);
		}
		givenUp.await();
		assertThat(calls).as("the first search used up the time").hasValue(1);
		assertThat(reranker.failing()).isTrue();
	}

	/** The second search has less than the whole time: being late then says nothing about the model. */
	@Test
	void blamesNoModelForTimeThatItDidNotGet() throws InterruptedException {
		CountDownLatch givenUp = new CountDownLatch(1);
		AtomicInteger calls = new AtomicInteger();
		Reranker reranker = reranker((segments, question) -> calls.incrementAndGet() == 1
				? Response.from(List.of(1.0, 2.0, 3.0))
				: never(givenUp), Duration.ofSeconds(2));
		Reranker.Say say = reranker.say().orElseThrow();
		assertThat(say.order(found(3), "pregunta", ES).hits()).extracting(Hit::document).containsExactly("c", "b", "a");
		assertThat(say.order(found(3), "pregunta", ES).hits()).extracting(Hit::document).containsExactly("a", "b", "c");
		givenUp.await();
		assertThat(reranker.failing()).isFalse();
	}

	@Test
	void asksOneQuestionOnTrialAfterAPause() {
		AtomicInteger calls = new AtomicInteger();
		Reranker reranker = reranker((segments, question) -> {
			calls.incrementAndGet();
			throw new IllegalStateException("no");
		}, LONG);
		for (int i = 0; i < 9; i++) {
			reranker.say().orElseThrow().order(found(3), "pregunta", ES);
		}
		assertThat(calls).hasValue(ServerBreaker.FEW_CALLS);
		clock.passes(ServerBreaker.REST.plusSeconds(1));
		for (int i = 0; i < 3; i++) {
			reranker.say().orElseThrow().order(found(3), "pregunta", ES);
		}
		assertThat(calls).hasValue(ServerBreaker.FEW_CALLS + 1);
	}

	@Test
	void countsHowCallsEnd() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		Metrics.addRegistry(registry);
		try {
			order(found(3), 1, 2, 3);
			order(found(3), 1, 2);
			say((segments, question) -> never(new CountDownLatch(1)), Duration.ofMillis(20)).order(found(3), "pregunta", ES);
			assertThat(registry.find("puente.scoring.calls").timers().stream()
					.collect(Collectors.toMap(timer -> timer.getId().getTag("outcome"), Timer::count)))
					.isEqualTo(Map.of("scored", 1L, "failed", 1L, "late", 1L));
		} finally {
			Metrics.removeRegistry(registry);
		}
	}

	@Test
	void tellsWhatIsMissingInTheSettings() {
		assertThatThrownBy(() -> settings(null, "m", LONG)).hasMessageContaining("puente.scoring.base-url is missing");
		assertThatThrownBy(() -> settings("http://127.0.0.1:1/v1", null, LONG)).hasMessageContaining("puente.scoring.name is missing");
		assertThatThrownBy(() -> settings("http://127.0.0.1:1/v1", "m", Duration.ZERO)).hasMessageContaining("puente.scoring.timeout");
		assertThat(settings("http://127.0.0.1:1/v1", "m", LONG).toString()).doesNotContain("secret");
	}

	private static ScoringSettings settings(@org.jspecify.annotations.Nullable String url, @org.jspecify.annotations.Nullable String name,
			Duration timeout) {
		return new ScoringSettings(ScoringSettings.Provider.RERANK, url, name, "secret", timeout);
	}

	private List<Hit> order(Findings found, double... scores) {
		return say(model(Arrays.stream(scores).boxed().toArray(Double[]::new)), LONG).order(found, "pregunta", ES).hits();
	}

	private Reranker.Say say(ScoringModel model, Duration timeout) {
		return reranker(model, timeout).say().orElseThrow();
	}

	private Reranker reranker(ScoringModel model, Duration timeout) {
		return new Reranker(Optional.of(model), settings("http://127.0.0.1:1/v1", "m", timeout), clock);
	}

	private ScoringModel model(Double... scores) {
		return (segments, question) -> {
			segments.forEach(segment -> texts.add(segment.text()));
			return Response.from(List.of(scores));
		};
	}

	/** Answers only when it is given up. */
	private static Response<List<Double>> never(CountDownLatch givenUp) {
		try {
			new CountDownLatch(1).await();
		} catch (InterruptedException e) {
			givenUp.countDown();
		}
		return Response.from(List.of(3.0, 2.0, 1.0));
	}

	private static Findings found(int passages) {
		return found(passages, "palabra");
	}

	private static Findings found(int passages, String text) {
		return new Findings(IntStream.range(0, passages).mapToObj(i -> new Hit(String.valueOf((char) ('a' + i)), "x", Language.ES, "T",
				text, 9 - i)).toList(), List.of());
	}
}
