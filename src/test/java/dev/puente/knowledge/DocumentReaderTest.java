package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;

class DocumentReaderTest {

	private static final String YAML = """
			id: postal
			kind: agreement
			title: {fa: تفاهم‌نامه, es: Memorando}
			dates: {event: 2024-11-04, published: "2024-11"}
			validity: {status: in-force, asOf: 2026-11-22}
			issuer: MINCOM
			parties: [mincom]
			topics: [post]
			facts: [F054]
			sources:
			  - {id: S36, publisher: Mehr, title: Postal, date: 2024-11, language: ar}
			  - {id: S04, publisher: IRNA, title: Arrival, url: "https://irna.ir/x", language: fa}
			questions: {es: [{ask: "¿Qué se firmó?", must: [[memorando]]}]}
			""";
	private static final String ES = "## Firma {#firma}\n\nSe firmó un memorando [S36]. Se dijo más. [S36, S04]\n";
	private static final String FA = "## امضا {#firma}\n\nتفاهم‌نامه امضا شد [S36]. بیشتر گفته شد [S36، S04].\n";

	private final List<Fault> faults = new ArrayList<>();

	@Test
	void readsADocument() {
		Document document = read(YAML, FA, ES).orElseThrow();
		assertThat(faults).isEmpty();
		assertThat(document.dates().event()).contains(new PartialDate(2024, 11, 4));
		assertThat(document.sources()).hasSize(2).first().extracting(Source::date).isEqualTo(Optional.of(new PartialDate(2024, 11, 0)));
		assertThat(document.passage("firma").orElseThrow().in(Language.ES).orElseThrow().sentences()).containsExactly(
				new Passage.Sentence("Se firmó un memorando.", List.of("S36")),
				new Passage.Sentence("Se dijo más.", List.of("S36", "S04")));
		assertThat(document.questions()).singleElement().extracting(Document.GoldenQuestion::must).isEqualTo(List.of(List.of("memorando")));
	}

	@Test
	void tellsEveryFaultWithItsLine() {
		String yaml = YAML.replace("kind: agreement", "kind: pact").replace("2024-11-04", "2024-13-04").replace("id: postal", "id: Other");
		String es = "## Sin ancla\n\n## Firma {#firma}\n\nUna frase sin fuente. Otra [S99].\n";
		assertThat(read(yaml, FA, es)).isEmpty();
		assertThat(faults).extracting(Fault::toString).anySatisfy(line -> assertThat(line).contains("document.yaml:1", "Other"))
				.anySatisfy(line -> assertThat(line).contains("document.yaml:2", "pact"))
				.anySatisfy(line -> assertThat(line).contains("document.yaml:4", "2024-13-04"))
				.anySatisfy(line -> assertThat(line).contains("es.md:1", "does not open a passage"))
				.anySatisfy(line -> assertThat(line).contains("es.md:3", "S99"));
	}

	@Test
	void tellsSentencesWithoutASource() {
		read(YAML, FA, "## Firma {#firma}\n\nSe firmó [S36]. Y nada más.\n");
		assertThat(faults).singleElement().extracting(Fault::line, Fault::reason).containsExactly(3,
				"a sentence names no source: «Y nada más.»");
	}

	@Test
	void wantsTheSamePassagesInBothLanguages() {
		read(YAML, FA + "\n## دیگر {#otro}\n\nجمله [S36].\n", ES);
		assertThat(faults).singleElement().extracting(Fault::file, Fault::line).containsExactly("documents/postal/fa.md", 5);
	}

	@Test
	void acceptsADocumentInOneLanguage() {
		assertThat(DocumentReader.read(new DocumentFiles("postal", YAML, Map.of("es", ES)), faults)).isPresent();
		assertThat(faults).isEmpty();
	}

	@Test
	void tellsBrokenYaml() {
		assertThat(read("id: [", FA, ES)).isEmpty();
		assertThat(faults).anySatisfy(fault -> assertThat(fault.reason()).startsWith("this is not YAML"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"\\U99999999", "\\U00110000"})
	void tellsAnEscapeThatNamesNoCharacter(String escape) {
		assertThat(read(YAML + "issuer: \"" + escape + "\"", FA, ES)).isEmpty();
		assertThat(faults).anySatisfy(fault -> assertThat(fault.reason()).startsWith("this is not YAML"));
	}

	@Test
	void knowsHowPeopleAskForItsSentences() {
		Optional<Document> document = asked("es\tfirma\t1\t¿Cuándo firmaron?\n\nfa\tfirma\t1\tکی امضا شد؟\n");
		assertThat(faults).isEmpty();
		Passage passage = document.orElseThrow().passages().getFirst();
		assertThat(passage.in(Language.ES).orElseThrow().phrasings())
				.containsExactly(new Phrasing("¿Cuándo firmaron?", List.of(0)), new Phrasing("¿Qué se firmó?", List.of(0)));
		assertThat(passage.in(Language.FA).orElseThrow().phrasings()).containsExactly(new Phrasing("کی امضا شد؟", List.of(0)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"es\tfirma\t1", "es\tfirma\t0\t¿Cuándo?", "es\tfirma\t3\t¿Cuándo?", "es\totra\t1\t¿Cuándo?",
			"en\tfirma\t1\tWhen?", "es\tfirma\tuno\t¿Cuándo?"})
	void leavesOutQuestionsThatDoNotFitAndKeepsTheDocument(String line) {
		Optional<Document> document = asked("es\tfirma\t1\t¿Quién?\n" + line + "\n");
		assertThat(document.orElseThrow().passages().getFirst().in(Language.ES).orElseThrow().phrasings())
				.extracting(Phrasing::question).containsExactly("¿Quién?", "¿Qué se firmó?");
		assertThat(faults).singleElement().satisfies(fault -> {
			assertThat(fault.refuses()).isFalse();
			assertThat(fault.file()).isEqualTo("documents/postal/asked.tsv");
			assertThat(fault.line()).isEqualTo(2);
		});
	}

	@Test
	void takesAGoldenQuestionOnce() {
		Passage passage = asked("es\tfirma\t1\t¿Qué se firmó?\n").orElseThrow().passages().getFirst();
		assertThat(passage.in(Language.ES).orElseThrow().phrasings()).containsExactly(new Phrasing("¿Qué se firmó?", List.of(0)));
	}

	@Test
	void takesAQuestionOnce() {
		asked("es\tfirma\t1\t¿Quién?\nes\tfirma\t1\t¿Quién?\n");
		assertThat(faults).singleElement().extracting(Fault::line).isEqualTo(2);
	}

	private Optional<Document> asked(String questions) {
		return DocumentReader.read(new DocumentFiles("postal", YAML, Map.of("fa", FA, "es", ES), questions), faults);
	}

	private Optional<Document> read(String yaml, String fa, String es) {
		return DocumentReader.read(new DocumentFiles("postal", yaml, Map.of("fa", fa, "es", es)), faults);
	}
}
