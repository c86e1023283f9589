package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import dev.puente.testing.Mutations;

/** Whatever is asked, alone or after another question, there is an answer in a language, and each of its sentences is cited. */
@Tag("fuzz")
@Timeout(1200)
class AnyQuestionTest {

	@Test
	void answersAnyText() throws Exception {
		try (ConfigurableApplicationContext rooms = Rooms.open()) {
			Answers answers = rooms.getBean(Answers.class);
			String[] before = {"¿Qué es FIHAV?"};
			Mutations.ofCorpus("question", text -> {
				check(answers.answer(new Question(text, Optional.empty(), List.of())));
				check(answers.answer(new Question(text, Optional.of(Language.FA), List.of(before[0]))));
				before[0] = text;
			});
		}
	}

	private static void check(Answer answer) {
		assertThat(answer.text()).isNotBlank();
		if (answer instanceof Answer.Grounded grounded) {
			assertThat(grounded.sentences()).isNotEmpty().allSatisfy(sentence -> assertThat(sentence.citations()).isNotEmpty()
					.allMatch(number -> number >= 1 && number <= grounded.citations().size()));
		}
	}
}
