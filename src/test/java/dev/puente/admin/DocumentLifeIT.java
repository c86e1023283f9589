package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;

/** What happens to a document after it was published: found from the other language. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "puente.admin.hook.secrets=" + SignedCalls.SECRET)
class DocumentLifeIT {

	@LocalServerPort
	private int port;
	@Autowired
	private Answers answers;
	private SignedCalls calls;
	private String document;

	@BeforeEach
	void nameADocument() {
		calls = new SignedCalls(port);
		document = "vida-" + UUID.randomUUID();
	}

	@Test
	void answersInPersianFromADocumentThatIsInSpanishOnly() throws Exception {
		String question = "کابل زیردریایی سیئنفوئگوس چه زمانی افتتاح شد؟";
		assertThat(ask(question, Language.FA)).isInstanceOf(Answer.Unanswered.class);
		calls.send(SignedCalls.published(document, "El cable submarino de Cienfuegos se inauguró en marzo de 2019"));
		Answer answer = ask(question, Language.FA);
		assertThat(answer).isInstanceOfSatisfying(Answer.Grounded.class, grounded -> {
			assertThat(grounded.language()).isEqualTo(Language.FA);
			assertThat(grounded.sentences()).singleElement()
					.satisfies(sentence -> assertThat(sentence.text()).contains("se inauguró en marzo de 2019"));
			assertThat(grounded.citations()).isNotEmpty().allSatisfy(citation -> {
				assertThat(citation.document()).isEqualTo(document);
				assertThat(citation.language()).isEqualTo(Language.ES);
			});
			assertThat(grounded.notes()).singleElement().satisfies(note -> assertThat(note).contains("اسپانیایی"));
		});
		assertThat(ask("¿Cuándo se inauguró el cable submarino de Cienfuegos?", Language.ES).notes()).isEmpty();
		calls.send(SignedCalls.withdrawn(document));
		assertThat(ask(question, Language.FA)).isInstanceOf(Answer.Unanswered.class);
	}

	private Answer ask(String question, Language language) {
		return answers.answer(new Question(question, Optional.of(language), List.of()));
	}
}
