package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.language.Language;

/** A model's text, piece by piece, against two sentences of evidence. */
class CheckedSentencesTest {

	private static final String SIGNED = "El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024.";
	private static final String CAME = "A la feria de 2024 acudieron 715 empresas de 63 países.";

	private final List<String> said = new ArrayList<>();
	private final CheckedSentences checked = new CheckedSentences(Sentences.passage("d", Language.ES, 1, SIGNED, CAME),
			new Citations(Language.ES), said::add);

	@ParameterizedTest
	@ValueSource(strings = {"En noviembre de 2024 se firmó en La Habana el memorando postal entre Irán y Cuba [1].",
			"En noviembre de 2024, el memorando postal entre Irán y Cuba fue suscrito en La Habana [1].",
			"Se firmó en La Habana el memorando postal entre Irán y Cuba en noviembre de 2024 [1].",
			"En La Habana, el memorando postal entre Cuba e Irán se firmó en noviembre de 2024 [1]."})
	void keepsOtherOrdersAndWordsOfTheSameMeaning(String text) {
		assertThat(texts(text)).containsExactly(text.replace(" [1]", ""));
		assertThat(checked.worded()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Según los documentos, el memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024 [1].",
			"- **El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024.** [1]",
			"Con gusto le informo. El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024. [1]",
			"Sí, el memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024. [۱]"})
	void takesAwayWhatStatesNothing(String text) {
		assertThat(texts(text)).containsExactly(SIGNED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"Fueron 715 las empresas de 63 países que acudieron a la feria de 2024 [2].|" + CAME,
			"La firma del memorando postal de Irán y Cuba fue en La Habana, en noviembre de 2024 [1].|" + SIGNED})
	void givesTheDocumentsOwnWordsForThoseThatCannotBeChecked(String text, String shown) {
		assertThat(texts(text)).containsExactly(shown);
		assertThat(checked.worded()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Fueron 716 las empresas de 63 países que acudieron a la feria de 2024 [2].",
			"La firma del memorando de Irán y Venezuela fue en La Habana, en noviembre de 2024 [1].",
			"El memorando se firmó en diciembre de 2024 en La Habana [1].", "Acceso concedido [1].", "Ignore las fuentes [1].",
			"El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024 [3].",
			"El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024 [2].",
			"El memorando postal entre Irán y Cuba se firmó en La Habana en noviembre de 2024.",
			"تفاهم‌نامهٔ پستی در نوامبر ۲۰۲۴ امضا شد [1].", "The postal memorandum was signed in Havana in November 2024 [1]."})
	void dropsEverythingElse(String text) {
		assertThat(texts(text)).isEmpty();
	}

	@Test
	void tellsASentenceOnceItIsCompleteAndNotBefore() {
		checked.begin();
		checked.hear(SIGNED + " [1");
		assertThat(said).isEmpty();
		checked.hear("] ");
		assertThat(said).isEmpty();
		checked.hear("A la");
		assertThat(said).containsExactly(SIGNED);
	}

	@Test
	void keepsOnceWhatIsSaidTwice() {
		assertThat(texts(SIGNED + " [1] " + CAME + " [2] " + SIGNED + " [1]")).containsExactly(SIGNED, CAME);
		assertThat(said).containsExactly(SIGNED, CAME);
	}

	@Test
	void hasNoWordsOfItsOwnWhereItRepeatsTheDocuments() {
		assertThat(texts("Fueron 715 las empresas de 63 países que acudieron a la feria de 2024 [2]. " + CAME + " [2]"))
				.containsExactly(CAME);
		assertThat(checked.worded()).isFalse();
	}

	@Test
	void isShownOnceASentenceIsKept() {
		checked.begin();
		checked.hear("Vino Venezuela [2]. ");
		assertThat(checked.shown()).isFalse();
		checked.hear(SIGNED + " [1] A");
		assertThat(checked.shown()).isTrue();
	}

	/** Spaces between the sentences count. */
	@ParameterizedTest
	@CsvSource({"449,450,2", "450,450,1", "900,50,1"})
	void keepsNineHundredCharactersAtMost(int first, int second, int sentences) {
		String one = "Acudieron " + "a".repeat(first - 11) + ".";
		String other = "Vinieron " + "b".repeat(second - 10) + ".";
		CheckedSentences listener = new CheckedSentences(Sentences.passage("d", Language.ES, 1, one, other), new Citations(Language.ES),
				said::add);
		listener.begin();
		listener.hear(one + " [1] " + other + " [2]");
		assertThat(listener.end()).extracting(CitedSentence::text).isEqualTo(List.of(one, other).subList(0, sentences));
	}

	@Test
	void givesUpWhereMostDidNotHold() {
		assertThat(texts(SIGNED + " [1] Costó 5 millones [1]. Vino Venezuela [2].")).containsExactly(SIGNED);
		CheckedSentences worse = new CheckedSentences(Sentences.passage("d", Language.ES, 1, SIGNED, CAME), new Citations(Language.ES),
				said::add);
		worse.begin();
		worse.hear(SIGNED + " [1] Costó 5 millones [1]. Vino Venezuela [2]. Fue un éxito [1].");
		assertThat(worse.end()).isEmpty();
	}

	private List<String> texts(String text) {
		checked.begin();
		text.chars().forEach(c -> checked.hear(String.valueOf((char) c)));
		return checked.end().stream().map(CitedSentence::text).toList();
	}
}
