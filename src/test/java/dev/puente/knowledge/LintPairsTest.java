package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintPairsTest {

	@TempDir
	Path folder;

	@Test
	void findsNothingWhereAllIsWell() {
		assertThat(new LintedFolder(folder).faults()).isEmpty();
	}

	@Test
	void tellsThatPassagesHaveDifferentNumbersOfSentences() {
		assertThat(pair("هاشمی آمد [S1]. هاشمی رفت [S1].", "Hashemi vino [S1]."))
				.containsExactly("documents/memorandum/fa.md:1: warning: the passage «what» has 2 sentences here and 1 in es.md – "
						+ "say the same, sentence by sentence, in both languages");
	}

	@Test
	void tellsThatSentencesRestOnDifferentSources() {
		new LintedFolder(folder).head("language: fa}", "language: fa}\n  - {id: S2, publisher: A, title: B, language: es}");
		List<String> faults = new LintedFolderKeepingHead(folder).pair("هاشمی آمد [S1].", "Hashemi vino [S1, S2].");
		assertThat(faults).singleElement().asString().startsWith("documents/memorandum/es.md:3: warning:").contains("[S1, S2]", "line 3");
	}

	@Test
	void namesTheLineOfTheSentenceAndNotOfTheParagraph() {
		assertThat(pair("هاشمی آمد [S1].\nهاشمی رفت [S1].", "Hashemi vino [S1].\nHashemi vendió 3 bancos [S1].")).singleElement().asString()
				.startsWith("documents/memorandum/es.md:4:");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"۷۰۰ شرکت آمد|Vinieron 750 empresas|700|750", "۲٬۵ متر|2,6 metros|2,6|2,6",
			"شش شرکت آمد|Vinieron 7 empresas|7|7", "نشست هجدهم|La sesión 17.ª|17|17"})
	void tellsThatNumbersDiffer(String fa, String es, String one, String other) {
		assertThat(pair(fa + " [S1].", es + " [S1].")).anySatisfy(fault -> assertThat(fault).contains("stands in").contains(one))
				.anySatisfy(fault -> assertThat(fault).contains("stands in").contains(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"۱۹٬۴۶۳ متر|19\u00a0463 metros", "شش شرکت|6 empresas", "۶ شرکت|Seis empresas",
			"نوزدهمین نشست|La 19.ª sesión", "دورهٔ چهل‌ودوم|La edición XLII", "۲٫۵ درصد|El 2,5 por ciento", "نسل ۴|La 4G",
			"یک شرکت|1 empresa", "۱۰ هزار نفر|10\u00a0000 personas", "بیست‌ودو کشور|22 países"})
	void readsNumbersInDigitsOfBothScriptsInWordsAndRoman(String fa, String es) {
		assertThat(pair(fa + " [S1].", es + " [S1].")).isEmpty();
	}

	@Test
	void tellsThatDatesDiffer() {
		assertThat(pair("هاشمی در ۱۴ آبان ۱۴۰۳ (۴ نوامبر ۲۰۲۴) آمد [S1].", "Hashemi vino el 5 de noviembre de 2024 [S1]."))
				.hasSize(2).allSatisfy(fault -> assertThat(fault).contains("is missing in its"))
				.anySatisfy(fault -> assertThat(fault).startsWith("documents/memorandum/es.md:3:").contains("2024-11-05"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"۱۴ تا ۱۹ آبان ۱۴۰۳ (۴ تا ۹ نوامبر ۲۰۲۴)|Del 4 al 9 de noviembre de 2024",
			"۵ و ۶ آذر ۱۴۰۴ (۲۶ و ۲۷ نوامبر ۲۰۲۵)|Los días 26 y 27 de noviembre de 2025",
			"۱۰ تا ۱۴ آبان ۱۳۹۵ (۳۱ اکتبر تا ۴ نوامبر ۲۰۱۶)|Del 31 de octubre al 4 de noviembre de 2016",
			"از مرداد ۱۳۹۶ (اوت ۲۰۱۷) تا شهریور ۱۴۰۰ (اوت ۲۰۲۱)|De agosto de 2017 a agosto de 2021",
			"پاییز ۱۴۰۳ (۲۰۲۴)|En el otoño de 2024", "۱۱ دی ۱۴۰۲ (۱ ژانویه ۲۰۲۴)|El primero de enero de 2024"})
	void readsTheSameDatesInBothLanguages(String fa, String es) {
		assertThat(pair(fa + " [S1].", es + " [S1].")).isEmpty();
	}

	@Test
	void tellsThatALatinNameIsNotTheSpanishOne() {
		assertThat(pair("مایرا آرویچ (Maira Arevich) آمد [S1].", "Mayra Arevich vino [S1].")).containsExactly(
				"documents/memorandum/fa.md:3: warning: the name «Maira Arevich» does not occur in es.md – "
						+ "write it as the Spanish text does, or name it there");
	}

	@Test
	void tellsThatAPersonIsNotNamedInPersian() {
		new LintedFolder(folder).file("glossary.yaml",
				"- {id: mayra, kind: person, fa: [مایرا آرویچ], es: [Mayra Arevich], en: [], abbreviations: [], finglish: [], misspelt: []}\n");
		assertThat(new LintedFolderKeepingHead(folder).pair("میرا آمد [S1].", "Mayra Arevich vino [S1].")).singleElement().asString()
				.startsWith("documents/memorandum/es.md:3: warning: «Mayra Arevich» is named here").contains("مایرا آرویچ");
		assertThat(new LintedFolderKeepingHead(folder).pair("کوبا [S1].", "Escriba a mayraarevich@cuba.cu [S1].")).isEmpty();
	}

	private List<String> pair(String fa, String es) {
		return new LintedFolder(folder).fa(fa).es(es).faults();
	}

	/** The texts of a folder whose other files a test wrote before. */
	private record LintedFolderKeepingHead(Path folder) {

		List<String> pair(String fa, String es) {
			String head = read("documents/memorandum/document.yaml");
			return new LintedFolder(folder).head(head).fa(fa).es(es).faults();
		}

		private String read(String name) {
			try {
				return java.nio.file.Files.readString(folder.resolve(name));
			} catch (java.io.IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}
	}
}
