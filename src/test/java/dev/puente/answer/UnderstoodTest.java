package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.search.IndexPassage;
import dev.puente.search.SearchEngine;
import dev.puente.search.WordKnowledge;

/** How a question was read is told in the words of the documents, and only where it was read otherwise than typed. */
class UnderstoodTest {

	private static final String SPANISH = "La cooperación postal consta en el Memorando firmado en La Habana.";
	private static final String PERSIAN = "نمایشگاه بین‌المللی هاوانا در اکسپوکوبا برگزار می‌شود و شرکت‌ها قرارداد می‌بندند.";
	private static final Messages MESSAGES = new Messages();
	private static final WordKnowledge WORDS = WordKnowledge.read(KnowledgeFolder.packaged());

	@ParameterizedTest(name = "{1}")
	@CsvSource(delimiter = '|', textBlock = """
			ES | memorabdo postal                     | «Memorando»
			ES | cooperasion postal                   | «cooperación»
			ES | cooperacionpostal                    | «cooperación postal»
			ES | memroando y coperacion               | «Memorando», «cooperación»
			ES | پثپخقشدیخ حخسفشم                      | «Memorando»
			FA | نمایشگاههاوانا                       | «نمایشگاه هاوانا»
			FA | نمایشکاه هاوانا                      | «نمایشگاه»
			FA | namayeshgah havana                   | «نمایشگاه»، «هاوانا»
			FA | klhda'hi ih,hkh                      | «نمایشگاه»، «هاوانا»
			""")
	void tellsTheWordsThatWereReadOtherwise(Language language, String question, String words) {
		assertThat(note(language, question)).contains(MESSAGES.text(language, "answer.understood", words));
	}

	/** Accents, letters of the other script, endings, spoken endings and synonyms are no reading; nor is what nothing is known of. */
	@ParameterizedTest
	@ValueSource(strings = {"memorándo POSTAL", "cooperaciones postales", "feria internacional", "xqzwvk <b>jjj</b>", "¿dónde?", ""})
	void isSilentWhereNothingWasRepaired(String question) {
		assertThat(note(Language.ES, question)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {"نمايشگاه كوبا", "نمایشگاه‌های هاوانا", "شرکتا", "قراردادشو", "بین المللی", "Hashemi", "نمایشگاهیا"})
	void isSilentWherePersianIsOnlyInflected(String question) {
		assertThat(note(Language.FA, question)).isEmpty();
	}

	private static Optional<String> note(Language language, String question) {
		String text = language == Language.ES ? SPANISH : PERSIAN;
		List<Evidence> evidence = Sentences.passage("0", language, 1, text);
		SearchEngine engine = SearchEngine.of(IntStream.range(0, 3)
				.mapToObj(i -> new IndexPassage(Integer.toString(i), "a", language, "", i == 0 ? text : "otra cosa چیز دیگر " + i))
				.toList(), WORDS);
		return Understood.note(question, engine.find(question, Optional.of(language), 3).terms(), evidence, MESSAGES, language);
	}
}
