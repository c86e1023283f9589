package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.knowledge.Glossary;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;

class PersonsTest {

	private final Persons persons = new Persons(Glossary.read(KnowledgeFolder.at(Path.of("knowledge"))));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ES | ¿Quién fue ministro antes de Hashemi? | Antes de Sattar Hashemi, el ministro fue Issa Zarepour, desde 2021. | Issa Zarepour
			ES | ¿Quién estaba antes? | Antes de Mayra Arevich, el ministro de Cuba fue Jorge Luis Perdomo. | Jorge Luis Perdomo Di-Lella
			FA | وزیر ارتباطات قبل از هاشمی کی بود؟ | وزیر ارتباطات ایران پیش از ستار هاشمی عیسی زارع‌پور بود. | عیسی زارع‌پور
			ES | ¿Quién es el ministro? | El ministro Sattar Hashemi recibió a Mayra Arevich. | Seyed Sattar Hashemi
			""")
	void tellsWhomAnAnswerNames(Language language, String question, String sentence, String name) {
		assertThat(persons.told(sentence, List.of(question), language)).contains(name);
	}

	@Test
	void tellsNobodyWhereTheQuestionNamesHim() {
		assertThat(persons.told("Sattar Hashemi es el ministro.", List.of("¿Quién es Hashemi?"), Language.ES)).isEmpty();
		assertThat(persons.anyIn("¿Cuándo vino Zarepour?")).isTrue();
		assertThat(persons.anyIn("¿Cuándo es la feria?")).isFalse();
	}
}
