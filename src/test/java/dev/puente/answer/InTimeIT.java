package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.answer.Answer.Grounded;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.EmbeddingServer.Mood;
import dev.puente.testing.ModelServer;
import dev.puente.testing.ModelServer.Asked;
import dev.puente.testing.ModelServer.Script;
import dev.puente.testing.RerankServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/** The whole application with a wording, an embedding and a scoring model that fail: a reader waits no longer than their patience. */
@SpringBootTest
@Execution(ExecutionMode.SAME_THREAD)
class InTimeIT {

	private static final ScriptedServers SERVERS = new ScriptedServers();
	private static final ModelServer MODEL = SERVERS.model;
	private static final Duration PATIENCE = Duration.ofMillis(1800);
	/** A machine may be slow, or stand still for a while. */
	private static final Duration IN_TIME = Duration.ofSeconds(8);
	/** What would be waited for without patience; a call itself may take as long. */
	private static final Duration LONG = Duration.ofSeconds(30);

	/** The first answers of a process take longest; their time is no fault of a server. */
	private static boolean warm;

	@Autowired
	private Answers answers;
	@Autowired
	private Messages messages;
	@Autowired
	private CircuitBreaker breaker;

	@DynamicPropertySource
	static void models(DynamicPropertyRegistry registry) {
		SERVERS.register(registry, PATIENCE);
		registry.add("puente.model.timeout", LONG::toString);
	}

	@AfterAll
	static void close() {
		SERVERS.close();
	}

	@BeforeEach
	void warm() {
		SERVERS.findWell();
		for (int i = 0; !warm && i < 20; i++) {
			MODEL.plays(MODEL.honest(asked -> "NADA"));
			answer(Language.ES);
			answer(Language.FA);
			warm = MODEL.answered() == 2;
			breaker.reset();
		}
		assertThat(SERVERS.scoring.asked()).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void sendsACitedAnswerInTime(String name, Script script, Mood mood, RerankServer.Mood scoring) {
		for (Language language : Language.values()) {
			breaker.reset();
			MODEL.plays(script);
			SERVERS.embedding.is(mood);
			SERVERS.scoring.is(scoring);
			long start = System.nanoTime();
			Grounded answer = answer(language);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
			assertThat(answer.notes()).containsExactly(messages.text(language, "answer.composed"));
			assertThat(answer.sentences()).isNotEmpty().allSatisfy(sentence -> assertThat(answer.citations())
					.anyMatch(citation -> citation.quote().equals(sentence.text())));
		}
	}

	static List<Object[]> faults() {
		List<Map.Entry<String, Script>> scripts = List.of(Map.entry("slow", MODEL.slow(LONG, PostalMemorandum::first)),
				Map.entry("stalled", MODEL.stalled(LONG)), Map.entry("failing", MODEL.refuses(500)),
				Map.entry("garbage", MODEL.body("<html>")), Map.entry("cut", MODEL.cut(PostalMemorandum::first)));
		List<RerankServer.Mood> scoring = List.of(RerankServer.Mood.BEST_FIRST, RerankServer.Mood.SILENT, RerankServer.Mood.FAILING,
				RerankServer.Mood.GARBAGE, RerankServer.Mood.FEWER);
		List<Object[]> faults = new ArrayList<>();
		for (Map.Entry<String, Script> script : scripts) {
			for (Mood mood : Mood.values()) {
				// shifted by one from script to script, so that each pair of two parts is there once
				RerankServer.Mood third = scoring.get((faults.size() + faults.size() / scoring.size()) % scoring.size());
				faults.add(new Object[]{script.getKey() + " " + mood + " " + third, script.getValue(), mood, third});
			}
		}
		return faults;
	}

	@ParameterizedTest
	@MethodSource("failures")
	void composesTheAnswerInTimeWhenTheServerFails(String name, Script script, int calls) {
		for (Language language : Language.values()) {
			breaker.reset();
			MODEL.plays(script);
			long start = System.nanoTime();
			PostalMemorandum.assertComposed(answer(language), language, messages);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(IN_TIME);
			assertThat(MODEL.asked().size()).as("calls").isBetween(1, calls);
		}
	}

	static List<Object[]> failures() {
		return List.of(new Object[]{"slow", MODEL.slow(LONG, PostalMemorandum::first), 1},
				new Object[]{"stalled after the headers", MODEL.stalled(LONG), 1},
				new Object[]{"stalled after a sentence", MODEL.stalled(LONG, InTimeIT::twoSentences), 1},
				new Object[]{"one letter at a time", MODEL.hesitant(Duration.ofMillis(200), InTimeIT::twoSentences), 1},
				new Object[]{"cut before a sentence is whole", MODEL.cut(asked -> "El memo"), 3},
				new Object[]{"cut after a sentence", MODEL.cut(InTimeIT::twoSentences), 1},
				new Object[]{"no finish_reason", MODEL.unfinished(PostalMemorandum::first), 3},
				new Object[]{"no finish_reason after a sentence", MODEL.unfinished(InTimeIT::twoSentences), 1},
				new Object[]{"429 for longer than a reader waits", MODEL.refuses(429), 1},
				new Object[]{"429", MODEL.refuses(429, ""), 3}, new Object[]{"500", MODEL.refuses(500), 3},
				new Object[]{"503", MODEL.refuses(503), 3}, new Object[]{"401", MODEL.refuses(401), 1},
				new Object[]{"404", MODEL.refuses(404), 1}, new Object[]{"400", MODEL.refuses(400), 1},
				new Object[]{"no events", MODEL.body("<html>busy</html>"), 3}, new Object[]{"empty body", MODEL.body(""), 3},
				new Object[]{"no JSON", MODEL.body("data: <html>busy</html>\n\n"), 3},
				new Object[]{"no choices", MODEL.body("data: {\"id\":\"1\",\"choices\":[]}\n\n"), 3},
				new Object[]{"other JSON", MODEL.body("data: [1,2]\n\n"), 3}, new Object[]{"null", MODEL.body("data: null\n\n"), 3},
				new Object[]{"a whole answer, not a stream", MODEL.body("{\"choices\":[{\"message\":{\"content\":\"hola\"}}]}"), 3},
				new Object[]{"empty content", MODEL.honest(asked -> ""), 1}, new Object[]{"blank content", MODEL.honest(asked -> " \n"), 1},
				new Object[]{"nothing to say", MODEL.honest(asked -> "NADA"), 1},
				new Object[]{"no citation", MODEL.honest(asked -> asked.evidence().getFirst()), 1},
				new Object[]{"endless without a sentence", MODEL.honest(asked -> "palabra ".repeat(20_000)), 1});
	}

	private Grounded answer(Language language) {
		return (Grounded) answers.answer(PostalMemorandum.question(language));
	}

	private static String twoSentences(Asked asked) {
		return asked.evidence().getFirst() + " [1] " + asked.evidence().get(1) + " [2] Y";
	}
}
