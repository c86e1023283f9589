package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintListsTest {

	private static final String ENTRY = "- {id: post, kind: term, fa: [پست], es: [correo], en: [post], misspelt: [ﭘست, پوصت]}\n";

	@TempDir
	Path folder;

	@Test
	void tellsFactsThatRestInNoDocumentAndFactsThatNobodyListed() {
		assertThat(new LintedFolder(folder).file("facts.txt", "F001\nF002\n").faults()).containsExactly(
				"facts.txt:2: error: the fact «F002» rests in no document – write it into a document and list it there under «facts»");
		assertThat(new LintedFolder(folder).file("facts.txt", "F001\n").head("facts: [F001]", "facts: [F001, F009]").faults())
				.singleElement().asString().startsWith("documents/memorandum/document.yaml:10: error: the fact «F009» is not listed");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"id: post|id: fair|error: the id «fair» stands in line 1 already",
			"kind: term|kind: thing|error: «thing» is not a kind", "fa: [پست]|fa: []|error: «post» has no form in fa",
			"es: [correo]|es: ['']|error: «post» has no form in es",
			"es: [correo]|es: [correo, '']|error: «post» has an empty form under «es»",
			"es: [correo]|es: [feria]|warning: «feria» is the preferred form of «fair» and of «post»",
			"fa: [پست]|fa: [پستي]|warning: Arabic letters in «پستي»", "en: [post]|eng: [post]|error: «eng» is not a field"})
	void tellsWhatIsWrongInTheGlossary(String words, String others, String fault) {
		String fair = "- {id: fair, kind: term, fa: [نمایشگاه], es: [feria], misspelt: [نمايشگاه]}\n";
		assertThat(new LintedFolder(folder).file("glossary.yaml", fair + ENTRY).faults()).isEmpty();
		assertThat(new LintedFolder(folder).file("glossary.yaml", fair + ENTRY.replace(words, others)).faults())
				.anySatisfy(line -> assertThat(line).startsWith("glossary.yaml:2: " + fault));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"کار\ttrabajo\tnoun|has 3 columns", "trabajo\tکار\tnoun\t1|are not a Persian and a Spanish word",
			"work\ttrabajo\tnoun\t1|are not a Persian", "کار\ttrabajo\t\t1|part of speech", "کار\ttrabajo\tnoun\t1.5|«1.5» is no weight",
			"کار\ttrabajo\tnoun\tx|«x» is no weight", "شهر\tciudad\tnoun\t0.9|stands in line 2 already"})
	void tellsWhatIsWrongInTheLexicon(String line, String reason) {
		String good = "fa\tes\tpos\tweight\nشهر\tciudad\tnoun\t0.9\n";
		assertThat(new LintedFolder(folder).file("lexicon.tsv", good).faults()).isEmpty();
		assertThat(new LintedFolder(folder).file("lexicon.tsv", good + line + "\n").faults()).singleElement().asString()
				.startsWith("lexicon.tsv:3: error:").contains(reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"es\t¿Qué hotel hay cerca?|stands here already", "en\tWhat hotel?|is no language and question",
			"es|is no language and question", "es\t¿Qué se entregó en La Habana?|answered by a document"})
	void tellsWhatIsWrongAmongTheSilentQuestions(String line, String reason) {
		LintedFolder good = new LintedFolder(folder).file("documents/mincom/asked.tsv", "es\twho\t1\t¿Qué se entregó en La Habana?\n")
				.file("silent.tsv", "es\t¿Qué hotel hay cerca?\n");
		assertThat(good.faults()).isEmpty();
		assertThat(good.file("silent.tsv", "es\t¿Qué hotel hay cerca?\n" + line + "\n").faults()).singleElement().asString()
				.startsWith("silent.tsv:2: error:").contains(reason);
	}
}
