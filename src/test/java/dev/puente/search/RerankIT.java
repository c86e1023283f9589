package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.puente.language.Language;
import dev.puente.testing.Eventually;
import dev.puente.testing.HandClock;
import dev.puente.testing.RerankServer;
import dev.puente.testing.RerankServer.Mood;

/** Passages scored by a scripted server over real HTTP, well and otherwise. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class RerankIT {

	private static final Duration SOON = Duration.ofSeconds(60);
	private static final Duration LONG = Duration.ofSeconds(30);
	private static final Duration SHORT = Duration.ofMillis(300);
	private static final String QUESTION = "¿Cuándo abre la feria?";
	private static final List<IndexPassage> PASSAGES = List.of(passage("a", Language.ES, "La feria abre en noviembre."),
			passage("b", Language.ES, "La feria abre sus puertas al público a las diez de la mañana."),
			passage("c", Language.ES, "En el pabellón central de la feria hay una oficina que atiende a los visitantes."),
			passage("d", Language.ES,
					"Quien llega tarde a la feria puede dejar los paquetes en la oficina de la entrada, que cierra al final."),
			passage("e", Language.FA, "نمایشگاه (feria) در آبان گشایش می‌یابد."));
	private static final List<String> FOUND = documents(SearchEngine.of(PASSAGES, WordKnowledge.of(List.of())));

	private final SearchEngine plain = SearchEngine.of(PASSAGES, WordKnowledge.of(List.of()));
	private final HandClock clock = new HandClock();
	/** Thinks the opposite of what the words say. */
	private final RerankServer server = RerankServer.start((question, text) -> FOUND.indexOf(text.substring(0, 1)) - 2.5);

	private static IndexPassage passage(String document, Language language, String text) {
		return new IndexPassage(document, "one", language, document, text);
	}

	@AfterEach
	void close() {
		server.close();
	}

	@ParameterizedTest
	@EnumSource(value = Mood.class, names = {"BEST_FIRST", "IN_ORDER"})
	void turnsTheOrderWhereTheModelThinksTheOpposite(Mood mood) {
		server.is(mood);
		Reranker reranker = reranker(LONG);
		assertThat(FOUND).hasSize(4);
		assertThat(documents(asked(reranker))).isEqualTo(FOUND.reversed());
		assertThat(find(asked(reranker), Optional.of(Language.ES))).extracting(Hit::score)
				.isEqualTo(find(plain, Optional.of(Language.ES)).stream().map(Hit::score).toList());
		assertThat(health(reranker)).isEqualTo(Status.UP);
	}

	@Test
	void asksForAllScoresOfTheQuestionsLanguageInOneCall() {
		List<Hit> both = find(plain, Optional.empty());
		assertThat(both).extracting(Hit::language).contains(Language.FA);
		List<Hit> hits = find(asked(reranker(LONG)), Optional.empty());
		assertThat(places(hits, Language.FA)).isEqualTo(places(both, Language.FA));
		assertThat(hits).extracting(Hit::document).isNotEqualTo(both.stream().map(Hit::document).toList());
		assertThat(server.asked()).singleElement().satisfies(request -> {
			assertThat(request.question()).isEqualTo(QUESTION);
			assertThat(request.texts()).containsExactlyInAnyOrderElementsOf(
					PASSAGES.stream().filter(one -> one.language() == Language.ES).map(one -> one.title() + "\n" + one.text()).toList());
			assertThat(request.most()).isEqualTo(4);
			assertThat(request.model()).isEqualTo("bge-reranker-v2-m3");
			assertThat(request.authorization()).isEqualTo("Bearer key");
		});
	}

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

	@Test
	void findsAsWithoutWhenNoServerIsThere() {
		Reranker reranker = reranker(LONG);
		server.close();
		assertThat(documents(asked(reranker))).isEqualTo(FOUND);
	}

	@Test
	void asksNobodyWithoutAModel() {
		ScoringSettings settings = new ScoringSettings(ScoringSettings.Provider.NONE, server.address(), null, null, SHORT);
		Reranker none = new ScoringRoom().reranker(settings, clock);
		assertThat(none.say()).isEmpty();
		assertThat(health(none)).isEqualTo(Status.UNKNOWN);
	}

	private Reranker reranker(Duration timeout) {
		return new ScoringRoom().reranker(
				new ScoringSettings(ScoringSettings.Provider.RERANK, server.address(), "bge-reranker-v2-m3", "key", timeout), clock);
	}

	/** An engine for one question. */
	private SearchEngine asked(Reranker reranker) {
		return plain.with(reranker.say().orElseThrow());
	}

	private static Status health(Reranker reranker) {
		Health health = Objects.requireNonNull(new ScoringRoom().scoringHealthIndicator(reranker).health());
		return health.getStatus();
	}

	private static List<Hit> find(SearchEngine engine, Optional<Language> language) {
		return engine.find(QUESTION, language, 10).hits();
	}

	private static List<String> documents(SearchEngine engine) {
		return find(engine, Optional.of(Language.ES)).stream().map(Hit::document).toList();
	}

	private static List<Integer> places(List<Hit> hits, Language language) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < hits.size(); i++) {
			if (hits.get(i).language() == language) {
				places.add(i);
			}
		}
		return places;
	}
}
