package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Falsifier.Falsified;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.testing.ModelServer;
import dev.puente.testing.ModelServer.Asked;
import dev.puente.testing.ModelServer.Script;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/**
 * The whole application with a model behind real HTTP that falsifies in every way: some hundred times in each build, a thousand times by
 * {@code mvn verify -Pfaults}.
 */
@Tag("sized")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Execution(ExecutionMode.SAME_THREAD)
class FalsifiedAnswersIT {

	private static final ModelServer MODEL = ModelServer.start();
	private static final long SEED = 20_261_129;
	private static final int ANSWERS = Integer.getInteger("falsified", 300);
	/** How often one of them breaks off instead. */
	private static final int CUT_EVERY = 50;

	@Autowired
	private Answers answers;
	@Autowired
	private CircuitBreaker breaker;

	@DynamicPropertySource
	static void model(DynamicPropertyRegistry registry) {
		registry.add("puente.model.provider", () -> "openai");
		registry.add("puente.model.base-url", MODEL::address);
		registry.add("puente.model.name", () -> "scripted");
		registry.add("puente.model.patience", () -> "5s");
	}

	@AfterAll
	static void close() {
		MODEL.close();
	}

	@Test
	@Timeout(300)
	void showsOnlyWordsOfTheEvidence() {
		Random random = new Random(SEED);
		Falsifier falsifier = new Falsifier(random);
		List<Question> questions = known();
		int reached = 0;
		for (int i = 0; i < ANSWERS; i++) {
			int sort = i % Falsifier.SORTS;
			AtomicReference<String> said = new AtomicReference<>("");
			Script script = i % CUT_EVERY == 0
					? MODEL.cut(asked -> falsified(falsifier, sort, asked, said))
					: MODEL.honest(asked -> falsified(falsifier, sort, asked, said));
			MODEL.plays(script);
			breaker.reset();
			Answer answer = answers.answer(questions.get(random.nextInt(questions.size())));
			reached += MODEL.answered() > 0 ? 1 : 0;
			if (answer instanceof Grounded grounded) {
				assertThat(grounded.sentences()).as("%d of seed %d: %s", i, SEED, said)
						.allSatisfy(sentence -> assertThat(sentence.citations())
								.allSatisfy(number -> assertThat(grounded.citations().get(number - 1).quote()).isEqualTo(sentence.text())));
				assertThat(grounded.text()).as("%d of seed %d", i, SEED).doesNotContain("evil", "DAN", "developer mode");
			}
		}
		assertThat(reached).as("answers for which the model was heard").isGreaterThan(ANSWERS * 3 / 4);
	}

	private static String falsified(Falsifier falsifier, int sort, Asked asked, AtomicReference<String> said) {
		List<String> evidence = asked.evidence();
		for (int i = 0; i < Falsifier.SORTS; i++) {
			Optional<Falsified> one = falsifier.falsify((sort + i) % Falsifier.SORTS, evidence, falsifier.any(evidence),
					falsifier.any(evidence));
			if (one.isPresent()) {
				said.set(one.get().text());
				return one.get().text() + one.get().evidence().stream().map(cited -> "[" + (evidence.indexOf(cited) + 1) + "]")
						.collect(Collectors.joining(" ", " ", "\n"));
			}
		}
		return "NADA";
	}

	private static List<Question> known() {
		return KnowledgeFolder.at(Path.of("knowledge")).read().documents().stream().flatMap(document -> document.questions().stream())
				.map(known -> new Question(known.ask(), Optional.of(known.language()), List.of())).toList();
	}
}
