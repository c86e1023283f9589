package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;

import dev.puente.language.Language;
import dev.puente.testing.RerankServer.Mood;

/** Passages scored by a scripted server, and by none. */
@Timeout(120)
class RerankIT extends ScoredSearch {

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
