package dev.puente.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.util.FileSystemUtils;

import dev.puente.language.Dates;
import dev.puente.language.Language;

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

	/** Publishes an edition of the fair whose days nobody knows, unless the packaged knowledge has it. */
	void expectFair(int year) {
		if (Files.notExists(folder.resolve("documents/fihav-" + year))) {
			publishFair(year, "", "unknown");
		}
	}

	/** Publishes an edition of the fair whose days are known. */
	void announceFair(int year, String first, String last) {
		publishFair(year, "event: " + first + ", until: " + last, "planned");
	}

	private void publishFair(int year, String dates, String status) {
		String id = "fihav-" + year;
		write(id, "es.md", "## Fecha {#date}\n\nLa Feria Internacional de La Habana anunció los días de FIHAV " + year + " [S1].\n");
		write(id, "fa.md", "## تاریخ {#date}\n\nنمایشگاه بین‌المللی هاوانا روزهای این دوره را اعلام کرد [S1].\n");
		write(id, "document.yaml",
				"""
						id: %s
						kind: event
						title: {es: "FIHAV %d: convocatoria", fa: "فیهاو %s: فراخوان"}
						dates: {%s}
						validity: {status: %s, asOf: 2026-11-22}
						issuer: Prueba
						parties: []
						topics: [fihav, editions]
						facts: []
						sources:
						  - {id: S1, publisher: Agencia de prueba, title: Convocatoria, url: "https://example.org/2", date: "2026-11-20", language: es}
						"""
						.formatted(id, year, Dates.number(year, Language.FA), dates, status));
	}

	private void write(String id, String file, String text) {
		try {
			// a folder is read whole only when its document.yaml is there, which is written last; a file half written would be no document
			Path whole = Files.writeString(Files.createTempFile(folder, "half-", ".txt"), text);
			Files.move(whole, Files.createDirectories(folder.resolve("documents").resolve(id)).resolve(file),
					StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
