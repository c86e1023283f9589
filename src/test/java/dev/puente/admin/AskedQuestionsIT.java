package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.puente.conversation.QuestionSettled;
import dev.puente.language.Language;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.json.JsonMapper;

/** The last questions, stored many at once. */
class AskedQuestionsIT {

	private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

	@Test
	void storesAllThatWereGatheredAndNoneThatAreTooOld() throws IOException {
		try (TestRedis redis = TestRedis.start()) {
			AskedQuestions old = asked(redis, NOW.minus(Duration.ofHours(25)));
			old.settled(question("alt"));
			old.store();
			AskedQuestions asked = asked(redis, NOW);
			for (int i = 0; i < 250; i++) {
				asked.settled(question("q" + i));
			}
			asked.store();
			asked.store();
			assertThat(asked(redis, NOW).all()).hasSize(250).extracting(AskedQuestion::id).contains("q0", "q99", "q100", "q249")
					.doesNotContain("alt");
			assertThat(asked(redis, NOW.minus(Duration.ofHours(25))).all()).as("what is too old is removed, not only hidden").hasSize(250);
		}
	}

	@Test
	void staysWithoutWhatAnotherReplicaHadGatheredOfWhoWasForgotten() throws IOException {
		try (TestRedis redis = TestRedis.start()) {
			AskedQuestions here = asked(redis, NOW);
			AskedQuestions there = asked(redis, NOW.minusMillis(1));
			there.settled(question("before"));
			there.settled(question("of another visitor"));
			here.erase("test:before");
			there.store();
			assertThat(here.all()).extracting(AskedQuestion::id).containsExactly("of another visitor");
			AskedQuestions later = asked(redis, NOW.plusMillis(1));
			later.settled(question("before"));
			later.store();
			assertThat(here.all()).as("who comes back is a visitor as others are").extracting(AskedQuestion::id)
					.containsExactlyInAnyOrder("of another visitor", "before");
		}
	}

	@Test
	void erasesWhatIsBeingStored() throws Exception {
		try (TestRedis redis = TestRedis.everySecond(); ExecutorService storing = Executors.newSingleThreadExecutor()) {
			AskedQuestions asked = asked(redis, NOW);
			for (int round = 0; round < 200; round++) {
				asked.settled(question("q" + round));
				Future<?> stored = storing.submit(asked::store);
				asked.erase("test:q" + round);
				stored.get();
			}
			assertThat(asked.all()).isEmpty();
		}
	}

	private static QuestionSettled question(String id) {
		return new QuestionSettled(id, "test:" + id, Language.ES, "¿Cuándo es FIHAV?", true, List.of(), Duration.ofMillis(3));
	}

	private static AskedQuestions asked(TestRedis redis, Instant now) {
		return new AskedQuestions(redis.redis(), JsonMapper.builder().build(), Clock.fixed(now, ZoneOffset.UTC),
				OutboundIT.settings(9));
	}
}
