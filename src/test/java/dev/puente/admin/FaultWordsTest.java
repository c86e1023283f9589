package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Fault;
import dev.puente.knowledge.Publishing;
import dev.puente.language.Language;
import dev.puente.language.Messages;

class FaultWordsTest {

	private static final String HEAD = "id: uno\nkind: statement\ntitle: {es: Uno, fa: یک}\nvalidity: {status: held, asOf: 2026-11-22}\n"
			+ "sources: [{id: S1, publisher: P, title: T, language: es}]\n";
	private static final List<DocumentText> FAULTY = List.of(
			new DocumentText("x: [", Map.of()), new DocumentText(HEAD, Map.of()),
			new DocumentText("id: other\nkind: nonsense\ncolour: red\n", Map.of(Language.ES, "loose [S1].\n")),
			new DocumentText(HEAD + "dates: {event: 2026-02, until: 2025-01}\n",
					Map.of(Language.ES, "## A {#a}\n\nSin fuente.\n\n## Sin ancla\n\n## B {#b}\n\n## B {#b}\n\nDos [S9].\n", Language.FA,
							"## ا {#c}\n\nیک [S1].\n")),
			new DocumentText(HEAD, Map.of(Language.ES, "## A {#a}\n\nOculto\u202e [S1].\n")),
			new DocumentText(HEAD, Map.of(Language.ES, ">".repeat(2_000))),
			new DocumentText(HEAD, Map.of(Language.ES, "x".repeat(1_000_001))));

	@ParameterizedTest
	@EnumSource(Language.class)
	void saysEveryStructuralFaultInTheLanguageOfWhoWrites(Language language) {
		List<Fault> faults = new ArrayList<>();
		FAULTY.forEach(text -> faults.addAll(Publishing.read("uno", text).faults()));
		assertThat(faults).hasSizeGreaterThan(15).allSatisfy(fault -> assertThat(FaultWords.of(fault, language, new Messages()))
				.as(fault.toString()).isPresent().get().asString().doesNotContain("{0}"));
	}

	@Test
	void namesWhatIsMeant() {
		Fault fault = Publishing.read("uno", new DocumentText(HEAD, Map.of(Language.ES, "## A {#a}\n\nSin fuente.\n"))).faults().getFirst();
		assertThat(FaultWords.of(fault, Language.FA, new Messages()))
				.hasValueSatisfying(words -> assertThat(words).contains("Sin fuente."));
		assertThat(FaultWords.of(Fault.warning("f", 1, "something new", "mend it"), Language.ES, new Messages())).isEmpty();
	}
}
