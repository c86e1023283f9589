package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

import dev.puente.conversation.QuestionSettled;
import dev.puente.conversation.WebTalks;
import dev.puente.language.Language;

/** What staff are told of questions: counts of days, and the last questions until their visitor is forgotten. */
@SpringBootTest
@Execution(ExecutionMode.SAME_THREAD)
class CountsIT {

	@Autowired
	private Counts counts;
	@Autowired
	private AskedQuestions asked;
	@Autowired
	private WebTalks talks;
	@Autowired
	private ApplicationEventPublisher publisher;

	@Test
	void countsEachQuestionOfTheDayByLanguageOutcomeAndTopic() {
		Map<String, Long> before = today();
		talks.ask("c-" + UUID.randomUUID(), "¿Cuándo es FIHAV 2026?", java.util.Optional.of(Language.ES));
		talks.ask("c-" + UUID.randomUUID(), "zxqv wvut plomf", java.util.Optional.of(Language.FA));
		counts.store();
		Map<String, Long> after = today();
		assertThat(more(after, before, "es.answered")).isEqualTo(1);
		assertThat(more(after, before, "fa.silent")).isEqualTo(1);
		assertThat(after.keySet()).anyMatch(name -> name.startsWith("topic.")).anyMatch(name -> name.startsWith("ms."));
	}

	private static long more(Map<String, Long> after, Map<String, Long> before, String name) {
		return after.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
	}

	@Test
	void keepsTheLastQuestionsWithoutTheirVisitorAndForgetsThem() {
		String talk = "web:f-" + UUID.randomUUID();
		publisher.publishEvent(
				new QuestionSettled("q-" + UUID.randomUUID(), talk, Language.ES, "¿Dónde está el telar de Holguín?", false, List.of(),
						Duration.ofMillis(4)));
		asked.store();
		assertThat(asked.all()).anySatisfy(question -> {
			assertThat(question.text()).isEqualTo("¿Dónde está el telar de Holguín?");
			assertThat(question.toString()).doesNotContain(talk);
		});
		publisher.publishEvent(
				new QuestionSettled("q-" + UUID.randomUUID(), talk, Language.ES, "¿Dónde está el telar de Holguín?", false, List.of(),
						Duration.ofMillis(4)));
		asked.erase(talk);
		asked.store();
		assertThat(asked.all()).noneMatch(question -> question.text().contains("telar"));
	}

	@Test
	void drawsTwoWeeksWithThePastOnTheReadersSide() {
		LocalDate today = counts.today();
		Map<LocalDate, Map<String, Long>> days = new java.util.TreeMap<>();
		for (int i = 0; i < Charts.DAYS; i++) {
			days.put(today.minusDays(i), Map.of());
		}
		days.put(today, Map.of("es.answered", 30L, "fa.answered", 30L, "fa.silent", 20L, "ms.5", 79L, "ms.more", 1L, "topic.post", 7L));
		Charts spanish = Charts.of(days, Language.ES);
		Charts persian = Charts.of(days, Language.FA);
		assertThat(spanish.asked()).isEqualTo(80);
		assertThat(spanish.share()).isEqualTo(75);
		assertThat(spanish.days().getLast().x()).isGreaterThan(spanish.days().getFirst().x());
		assertThat(persian.days().getLast().x()).isLessThan(persian.days().getFirst().x());
		assertThat(spanish.days().getLast().answeredHeight() + spanish.days().getLast().silentHeight()).isEqualTo(Charts.HEIGHT);
		assertThat(spanish.topics()).extracting(Charts.Bar::name).containsExactly("post");
		assertThat(spanish.latency().getLast().width()).isGreaterThan(0);
	}

	private Map<String, Long> today() {
		return counts.of(List.of(counts.today())).getOrDefault(counts.today(), Map.of());
	}
}
