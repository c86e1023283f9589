package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

/** What a reviewer cannot see is in no document, however it is written down. */
class PublishingTest {

	private static final String HEAD = """
			id: convenio
			kind: statement
			title: {es: "Convenio postal", fa: "تفاهم‌نامه"}
			validity: {status: held, asOf: 2026-11-22}
			issuer: MINCOM
			sources: [{id: S1, publisher: MINCOM, title: "Nota", language: es}]
			questions: {es: [{ask: "¿Qué vale?", must: [["100"]]}]}
			""";
	private static final String TEXT = "## El convenio {#convenio}\n\nVale 100 pesos [S1].\n";

	@ParameterizedTest
	@CsvSource({"\u202e,U+202E", "\u2066,U+2066", "\u200b,U+200B", "\u2060,U+2060", "\ufeff,U+FEFF", "\udb40\udc49,U+E0049",
			"'\u0007',U+0007",
			"&#8238;,U+202E", "&#x2066;,U+2066", "&ZeroWidthSpace;,U+200B"})
	void refusesTextsWithWhatAReaderCouldNotSee(String hidden, String name) {
		for (String text : new String[]{TEXT.replace("100", hidden + "100"), TEXT.replace("El con", "El " + hidden + "con")}) {
			refuses(HEAD, text, "es.md", name);
		}
	}

	@ParameterizedTest
	@CsvSource({"\u202e,U+202E", "\u200b,U+200B", "\\u202e,U+202E", "\\u200b,U+200B", "\\U000E0049,U+E0049", "\\a,U+0007", "\\x07,U+0007"})
	void refusesHeadsWithWhatAReaderCouldNotSee(String hidden, String name) {
		for (String place : new String[]{"postal", "Nota", "¿Qué"}) {
			refuses(HEAD.replace(place, hidden + place), TEXT, "document.yaml", name);
		}
	}

	@Test
	void leavesControlsOfAHeadWhereTheyAreFound() {
		DocumentText text = DocumentText.ofHead(Map.of("id", "convenio", "kind", "statement", "title", Map.of("es", "Conve\u0007nio")),
				Map.of(Language.ES, TEXT));
		assertThat(text.yaml()).contains("Conve\\anio");
	}

	@Test
	void takesWhatIsSeenAndTheHalfSpace() {
		String persian = "## تفاهم‌نامه {#convenio}\n\nتفاهم‌نامه ۱۰۰ پزو می‌ارزد [S1].\n";
		assertThat(Publishing.read("convenio", new DocumentText(HEAD, Map.of(Language.ES, TEXT, Language.FA, persian))).document())
				.isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = {"Vea <a href=\"https://evil.example\">esto</a>", "Vea [esto](https://evil.example)",
			"Vea [esto](javascript:alert(1))",
			"Vea ![esto](https://evil.example/x.png)", "Vea <img src=x onerror=alert(1)>", "Vea <script>alert(1)</script> esto",
			"Vea <https://evil.example> esto"})
	void keepsNoMarkupOfASentence(String sentence) {
		Publishing.Draft draft = Publishing.read("convenio",
				new DocumentText(HEAD, Map.of(Language.ES, "## El convenio {#convenio}\n\n" + sentence + " [S1].\n")));
		assertThat(draft.document().orElseThrow().passages().getFirst().in(Language.ES).orElseThrow().plain())
				.isIn("Vea esto.", "Vea.", "Vea alert(1) esto.", "Vea https://evil.example esto.");
	}

	private static void refuses(String head, String text, String file, String name) {
		Publishing.Draft draft = Publishing.read("convenio", new DocumentText(head, Map.of(Language.ES, text)));
		assertThat(draft.document()).isEmpty();
		assertThat(draft.faults()).anySatisfy(fault -> {
			assertThat(fault.file()).endsWith(file);
			assertThat(fault.reason()).contains(name);
		});
	}
}
