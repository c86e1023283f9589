package dev.puente.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/** The packaged knowledge in a folder in which a test is the editor. */
record Knowledge(Path folder) {

	static Knowledge copiedTo(Path folder) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("knowledge"), folder);
		return new Knowledge(folder);
	}

	/** Publishes a statement of one sentence in each language. */
	void publish(String id, String topic, String title, String titleInPersian, String sentence, String sentenceInPersian) {
		write(id, "es.md", "## " + title + " {#what}\n\n" + sentence + " [S1].\n");
		write(id, "fa.md", "## " + titleInPersian + " {#what}\n\n" + sentenceInPersian + " [S1].\n");
		write(id, "document.yaml", """
				id: %s
				kind: statement
				title: {es: "%s", fa: "%s"}
				dates: {event: "2026-11-20", published: "2026-11-20"}
				validity: {status: in-force, asOf: 2026-11-22}
				issuer: Prueba
				parties: []
				topics: [%s]
				facts: []
				sources:
				  - {id: S1, publisher: Agencia de prueba, title: Nota, url: "https://example.org/1", date: "2026-11-20", language: es}
				""".formatted(id, title, titleInPersian, topic));
	}

	private void write(String id, String file, String text) {
		try {
			// a folder is read whole only when its document.yaml is there, which is written last
			Files.writeString(Files.createDirectories(folder.resolve("documents").resolve(id)).resolve(file), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
