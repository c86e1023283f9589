package dev.puente.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

	@TempDir
	Path folder;
	private final List<Object> events = new ArrayList<>();

	@BeforeEach
	void writeOneDocument() throws IOException {
		write("one", "Se firmó [S1].");
	}

	@Test
	void keepsTheLastGoodVersionOfABrokenDocument() throws IOException {
		Knowledge knowledge = knowledge();
		write("one", "Se firmó sin fuente.");
		write("two", "Otra cosa [S1].");
		assertThat(knowledge.reload()).extracting(Fault::file).containsOnly("documents/one/es.md");
		assertThat(knowledge.current().documents()).extracting(Document::id).containsExactly("one", "two");
		assertThat(text(knowledge, "one")).isEqualTo("Se firmó.");
	}

	@Test
	void countsVersionsAndGenerationsOnlyForChanges() throws IOException {
		Knowledge knowledge = knowledge();
		knowledge.reload();
		assertThat(knowledge.current().number()).isEqualTo(1);
		assertThat(events).isEmpty();
		write("one", "Se firmó de nuevo [S1].");
		knowledge.reload();
		assertThat(knowledge.current().number()).isEqualTo(2);
		assertThat(knowledge.current().document("one").orElseThrow().version()).isEqualTo(2);
		assertThat(events).singleElement().isInstanceOf(Knowledge.GenerationPublished.class);
	}

	@Test
	void forgetsADocumentWhoseFolderIsGone() throws IOException {
		write("two", "Otra cosa [S1].");
		Knowledge knowledge = knowledge();
		try (var files = Files.list(folder.resolve("documents/two"))) {
			files.forEach(file -> file.toFile().delete());
		}
		knowledge.reload();
		assertThat(knowledge.current().documents()).extracting(Document::id).containsExactly("one");
	}

	@Test
	void putsWhatAnEditorSavesIntoService() throws IOException {
		KnowledgeSettings settings = new KnowledgeSettings(folder);
		Knowledge knowledge = new Knowledge(settings, new NoVersions(), publications(), events::add);
		KnowledgeWatch watch = new KnowledgeWatch(knowledge, settings);
		write("three", "Tercera cosa [S1].");
		watch.look();
		write("four", "Cuarta cosa [S1].");
		watch.look();
		assertThat(knowledge.current().document("three")).as("somebody is still saving").isEmpty();
		watch.look();
		assertThat(knowledge.current().document("three")).isPresent();
		assertThat(knowledge.current().document("four")).isPresent();
		watch.look();
		assertThat(events).as("read once").singleElement().isInstanceOf(Knowledge.GenerationPublished.class);
	}

	@Test
	void knowsOnlyTheVersionInServiceWhenNothingIsRemembered() {
		Knowledge knowledge = knowledge();
		assertThat(knowledge.versions("one")).isEmpty();
		assertThat(knowledge.version("one", 1)).isEqualTo(knowledge.current().document("one"));
		assertThat(knowledge.version("one", 2)).isEmpty();
	}

	private Knowledge knowledge() {
		return new Knowledge(new KnowledgeSettings(folder), new NoVersions(), publications(), events::add);
	}

	private Publications publications() {
		return new StoredPublications(new PublicationFiles(folder));
	}

	private static String text(Knowledge knowledge, String id) {
		return knowledge.current().document(id).orElseThrow().passages().getFirst().texts().values().iterator().next().plain();
	}

	private void write(String id, String sentence) throws IOException {
		Path document = Files.createDirectories(folder.resolve("documents").resolve(id));
		Files.writeString(document.resolve("document.yaml"), """
				id: %s
				kind: statement
				title: {es: Uno}
				validity: {status: held, asOf: 2026-11-22}
				sources: [{id: S1, publisher: P, title: T, language: es}]
				""".formatted(id));
		Files.writeString(document.resolve("es.md"), "## Uno {#uno}\n\n" + sentence + "\n");
	}
}
