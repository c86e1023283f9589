package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.nio.file.Path;
import java.util.stream.IntStream;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.knowledge.Passage;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.puente.language.Language;

class ComposerTest {

	private static final List<Evidence> LONG = Sentences.passage("long", Language.ES, 1, Stream.iterate(0, i -> i + 1).limit(20)
			.map(i -> ("palabra" + i + " ").repeat(1) + Stream.iterate(0, j -> j + 1).limit(15).map(j -> "x" + i + "y" + j)
					.reduce("", (a, b) -> a + " " + b) + ".")
			.toArray(String[]::new));

	@ParameterizedTest
	@EnumSource(Asked.class)
	void staysWithinNineHundredCharactersAndKeepsTheBest(Asked asked) {
		List<Evidence> chosen = Composer.choose(LONG, asked, Pertinence.ANY);
		assertThat(chosen).contains(LONG.getFirst());
		assertThat(chosen.stream().mapToInt(one -> one.sentence().text().length() + 1).sum()).isLessThanOrEqualTo(900);
	}

	@Test
	void tellsMoreOfListsThanOfSinglePoints() {
		assertThat(Composer.choose(LONG, Asked.LIST, Pertinence.ANY))
				.hasSizeGreaterThan(Composer.choose(LONG, Asked.WHEN, Pertinence.ANY).size());
	}

	@Test
	void keepsTheOrderOfThePassageBehindTheBest() {
		List<Evidence> shuffled = List.of(LONG.get(2), LONG.get(1), LONG.get(0));
		assertThat(Composer.choose(shuffled, Asked.LIST, Pertinence.ANY)).extracting(Evidence::position).startsWith(2, 0, 1);
	}

	@Test
	void tellsStepsWithoutAGapAndAheadOfTheRest() {
		List<Evidence> steps = Sentences.passage("steps", Language.ES, 1, "Primero, la empresa pide el formulario.",
				"Segundo, la empresa llena la solicitud.", "Tercero, la empresa adjunta el diseño.", "Cuarto, la empresa paga.");
		Evidence other = Sentences.passage("other", Language.ES, 0.99, "El recinto queda al sur de la ciudad.").getFirst();
		List<Evidence> found = List.of(steps.get(0), other, steps.get(3).weighing(0.9, steps.get(3).held()),
				steps.get(1).weighing(0.1, steps.get(1).held()), steps.get(2).weighing(0.1, steps.get(2).held()));
		assertThat(Composer.choose(found, Asked.HOW_TO, Pertinence.ANY)).extracting(one -> one.sentence().text().split(",")[0])
				.containsExactly("Primero", "Segundo", "Tercero", "Cuarto", "El recinto queda al sur de la ciudad.");
	}

	@Test
	void beginsWithTheFirstStepWhereTheBeginningIsAskedFor() {
		List<Evidence> steps = Sentences.passage("steps", Language.ES, 1, "Primero, la empresa pide el formulario.",
				"Segundo, la empresa llena la solicitud.", "Tercero, la empresa adjunta el diseño.");
		List<Evidence> found = List.of(steps.get(2), steps.get(1), steps.get(0).weighing(0.1, steps.get(0).held()));
		assertThat(Composer.choose(found, Asked.HOW_TO, Pertinence.ANY)).containsExactly(steps.get(1), steps.get(2));
		assertThat(Composer.choose(found, Asked.HOW_TO, new Pertinence(List.of(), false, true)))
				.extracting(one -> one.sentence().text().split(",")[0]).containsExactly("Primero", "Segundo", "Tercero");
	}

	/** The seventh step opens the second of two passages. */
	@Test
	void beginsWithTheFirstStepOfTheDocumentNotOfThePassage() {
		Document guide = KnowledgeFolder.at(Path.of("knowledge")).read().documents().stream()
				.filter(document -> document.id().equals("guide-fihav-how-to-take-part")).findFirst().orElseThrow();
		List<Evidence> found = Stream.of("prepare", "register").map(anchor -> guide.passage(anchor).orElseThrow())
				.flatMap(passage -> steps(guide, passage).stream()).toList();
		assertThat(found.getFirst().sentence().text()).startsWith("Séptimo");
		assertThat(Composer.choose(found, Asked.HOW_TO, new Pertinence(List.of(), false, true))).first()
				.extracting(one -> one.sentence().text().split(",")[0]).isEqualTo("Primero");
	}

	private static List<Evidence> steps(Document document, Passage passage) {
		Evidence like = Sentences.passage("steps", Language.ES, 1, "Primero, se pide el stand.").getFirst();
		Passage.Text text = passage.in(Language.ES).orElseThrow();
		return IntStream.range(0, text.sentences().size()).mapToObj(i -> new Evidence(document, passage, text, like.held(),
				Form.of(text.sentences().get(i).text()), i, like.signals(), like.likeness(), 1, true)).toList();
	}

	@Test
	void tellsNoFirstStepWithAFourth() {
		List<Evidence> steps = Sentences.passage("steps", Language.ES, 1, "Primero, la empresa pide el formulario.",
				"Segundo, la empresa llena la solicitud.", "Tercero, la empresa adjunta el diseño.", "Cuarto, la empresa paga.");
		Evidence fourth = steps.get(3).weighing(0.9, steps.get(3).held());
		Evidence second = steps.get(1).weighing(0.9, steps.get(1).held());
		assertThat(Composer.choose(List.of(steps.get(0), fourth), Asked.WHAT, Pertinence.ANY)).containsExactly(steps.get(0));
		assertThat(Composer.choose(List.of(steps.get(0), second), Asked.WHAT, Pertinence.ANY)).containsExactly(steps.get(0), second);
	}

	@Test
	void tellsWhoAsksForAListTheSentenceThatIsOne() {
		Evidence signed = Sentences.passage("one", Language.ES, 1, "Irán y Cuba firmaron seis instrumentos en 2023.").getFirst();
		Evidence list = Sentences.passage("one", Language.ES, 0.8,
				"Fueron un programa, un memorando de consultas, dos memorandos aduaneros, un acuerdo de ministerios y otro de justicia.")
				.getFirst();
		assertThat(Composer.choose(List.of(signed, list), Asked.LIST, Pertinence.ANY)).contains(list);
		assertThat(Composer.choose(List.of(signed, list.weighing(0.5, list.held())), Asked.WHEN, Pertinence.ANY)).containsExactly(signed);
	}

	/** Documents overlap: one that mentions a part of the list may come first by a hair. */
	@Test
	void listsWhatThePassageTellsThatTellsMost() {
		Evidence mention = Sentences.passage("mention", Language.ES, 1, "El ministro visitó la feria.").getFirst();
		List<Evidence> programme = Sentences.passage("programme", Language.ES, 0.99, "Se reunió con el viceprimer ministro.",
				"Firmó el memorando postal.", "Recorrió el parque tecnológico.");
		List<Evidence> found = List.of(mention, programme.get(0), programme.get(1), programme.get(2));
		assertThat(Composer.choose(found, Asked.LIST, Pertinence.ANY)).first().isEqualTo(programme.getFirst());
		assertThat(Composer.choose(found, Asked.WHAT, Pertinence.ANY)).first().isEqualTo(mention);
		List<Evidence> worse = Stream.concat(Stream.of(mention), programme.stream().map(one -> one.weighing(0.9, one.held()))).toList();
		assertThat(Composer.choose(worse, Asked.LIST, Pertinence.ANY)).first().isEqualTo(mention);
	}

	@Test
	void doesNotSayTheSameTwice() {
		Evidence one = Sentences.passage("one", Language.ES, 1, "Irán y Cuba firmaron el memorando postal.").getFirst();
		Evidence same = Sentences.passage("two", Language.ES, 1, "El memorando postal lo firmaron Irán y Cuba.").getFirst();
		assertThat(Composer.choose(List.of(one, same), Asked.LIST, Pertinence.ANY)).containsExactly(one);
	}

	@Test
	void putsTheListBeforeWhatOnlySpeaksOfIt() {
		List<Evidence> found = Sentences.passage("list", Language.ES, 1, "Los ministros hablaron por videollamada.",
				"Los temas fueron la inteligencia artificial, la economía digital y el correo.");
		assertThat(Composer.choose(found, Asked.LIST, Pertinence.ANY)).containsExactly(found.get(1), found.get(0));
		assertThat(Composer.choose(found, Asked.WHAT, Pertinence.ANY)).first().isEqualTo(found.get(0));
	}
}
