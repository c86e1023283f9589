package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintHeadTest {

	private static final String HEAD = "documents/memorandum/document.yaml:";

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"parties: [mincom]|parties: [nobody]|9: error: there is no document «nobody»",
			"parties: [mincom]|parties: [memorandum]|9: warning: the party «memorandum» is neither",
			"asOf: 2026-11-22|asOf: 2026-12-01|7: warning: asOf 2026-12-01 lies in the future",
			"status: in-force,|status: superseded,|7: warning: this is superseded, but",
			"asOf: 2026-11-22}|asOf: 2026-11-22, until: 2025-01-01}|7: warning: this is in force, but only until 2025-01-01",
			"asOf: 2026-11-22}|asOf: 2026-11-22, supersededBy: other}|7: error: there is no document «other» that supersedes",
			"https://example.org/1|ftp://example.org/1|12: error: «ftp://example.org/1» is no address",
			"https://example.org/1|https://example.org/a b|12: error: «https://example.org/a b» is no address",
			"Memorando postal|Uno|5: warning: the title has 3 characters",
			"Memorando postal|Memorando \\\"postal\\\"|5: warning: a foreign quotation"})
	void tellsWhatIsWrongInTheHead(String words, String others, String fault) {
		assertThat(new LintedFolder(folder).head(words, others).faults()).singleElement().asString().startsWith(HEAD + fault);
	}

	@Test
	void tellsThatASourceIsNeverCitedOrListedTwice() {
		String second = "language: fa}\n  - {id: S2, publisher: A, title: B, url: \"https://example.org/1\", language: es}";
		assertThat(new LintedFolder(folder).head("language: fa}", second).faults()).hasSize(2)
				.anySatisfy(fault -> assertThat(fault).startsWith(HEAD + "13: warning: the source «S2» is never cited"))
				.anySatisfy(fault -> assertThat(fault).startsWith(HEAD + "13: warning: two sources have the address"));
		String same = "language: fa}\n  - {id: S1, publisher: A, title: B, language: es}";
		assertThat(new LintedFolder(folder).head("language: fa}", same).faults()).singleElement().asString()
				.startsWith(HEAD + "13: error: the source «S1» is listed twice");
	}

	@Test
	void wantsTheDayOfWhatWasHeldUnlessTheTextSaysThatNoSourceTells() {
		LintedFolder linted = new LintedFolder(folder).head("dates: {event: 2024-11-04}\nvalidity: {status: in-force",
				"validity: {status: held");
		assertThat(linted.faults()).singleElement().asString().startsWith(HEAD + "6: warning: this was held, but no day is given");
		assertThat(linted.fa("تاریخ نشست پیدا نشد [S1].").es("No se ha encontrado la fecha de la reunión [S1].").faults()).isEmpty();
	}

	@Test
	void refusesAnEventHeldInTheFuture() {
		assertThat(new LintedFolder(folder).head("dates: {event: 2024-11-04}\nvalidity: {status: in-force",
				"dates: {event: 2027-01-01}\nvalidity: {status: held").faults()).singleElement().asString()
				.startsWith(HEAD + "7: error: this was held on 2027-01-01");
	}

	@Test
	void refusesAPlanWhoseDayHasPassedWithoutAWordOnTheOutcome() {
		LintedFolder linted = new LintedFolder(folder).head("status: in-force", "status: planned");
		assertThat(linted.faults()).hasSize(2)
				.allSatisfy(fault -> assertThat(fault).contains(".md: error: this is planned for 2024-11-04"));
		linted.fa("تا ۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶) خبری از امضا نبود [S1].")
				.es("Ninguna fuente indica la firma al 22 de noviembre de 2026 [S1].");
		assertThat(linted.faults()).isEmpty();
	}

	@Test
	void saysNothingElseOfADocumentWithStructuralFaults() {
		assertThat(new LintedFolder(folder).fa("وزير").faults()).isNotEmpty()
				.allSatisfy(fault -> assertThat(fault).startsWith("documents/memorandum/fa.md:").contains(": error: "));
	}
}
