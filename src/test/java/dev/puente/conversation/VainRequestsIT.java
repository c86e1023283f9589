package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.puente.answer.Answer;
import dev.puente.answer.Asker;
import dev.puente.answer.Question;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.RateBudget;
import dev.puente.language.Language;
import dev.puente.testing.InMemoryLane;
import dev.puente.testing.TestRedis;
import tools.jackson.databind.json.JsonMapper;

class VainRequestsIT {

	private static final Answer.Unanswered SILENT = new Answer.Unanswered(Language.ES, "", List.of(), List.of(), LocalDate.EPOCH, 1);

	@Test
	void tellsSoManyOfAnAddressAnHourAndNeverWhoAsked() throws Exception {
		InMemoryLane events = new InMemoryLane(3, Duration.ZERO);
		List<Object> told = new ArrayList<>();
		try (TestRedis redis = TestRedis.start()) {
			VainRequests vain = new VainRequests(new UnansweredQuestions(new Lanes(events, events, events), JsonMapper.builder().build(),
					told::add, Clock.systemUTC()), new RateBudget(redis.redis()));
			for (int i = 0; i < 30; i++) {
				vain.pass(asked("203.0.113.7", "¿Camello " + i + "?"), SILENT);
			}
			assertThat(told).hasSize(20);
			vain.pass(asked("203.0.113.8", "¿Jirafa?"), SILENT);
		}
		assertThat(told).hasSize(21).allSatisfy(event -> assertThat(((QuestionUnanswered) event).conversation()).isEmpty());
		assertThat(events.appended()).hasSize(21).noneSatisfy(letter -> assertThat(letter.payload()).contains("203.0.113"));
	}

	private static Question asked(String address, String text) {
		return new Question(text, Optional.empty(), List.of(), Optional.of(new Asker("web:" + address, "web:" + address)));
	}
}
