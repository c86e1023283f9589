package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import dev.puente.answer.Answer.Grounded;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.ModelServer.Asked;

/** A question that the packaged documents answer, for tests of what a model makes of it. */
final class PostalMemorandum {

	static final String ES = "¿Cuándo se firmó el memorando postal entre Irán y Cuba?";
	static final String FA = "تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟";

	private PostalMemorandum() {
	}

	static Question question(Language language) {
		return new Question(language == Language.FA ? FA : ES, Optional.of(language), List.of());
	}

	/** What a model says that keeps to the first sentence it was given. */
	static String first(Asked asked) {
		return asked.evidence().getFirst() + " [1]";
	}

	/** The answer is put together from the documents' own sentences, and says so; nothing that the model said is in it. */
	static void assertComposed(Grounded answer, Language language, Messages messages) {
		assertThat(answer.notes()).containsExactly(messages.text(language, "answer.composed"));
		assertThat(answer.language()).isEqualTo(language);
		assertThat(answer.sentences()).isNotEmpty().allSatisfy(sentence -> assertThat(sentence.citations())
				.allSatisfy(number -> assertThat(answer.citations().get(number - 1).quote()).isEqualTo(sentence.text())));
		assertThat(answer.text()).doesNotContain("77", "acceso concedido", "evil", "{{", ES, FA);
	}
}
