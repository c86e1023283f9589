package dev.puente.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
		write(id, "## " + title + " {#what}\n\n" + sentence + " [S1].\n",
				"## " + titleInPersian + " {#what}\n\n" + sentenceInPersian + " [S1].\n",
				"""
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
						"""
						.formatted(id, title, titleInPersian, topic));
	}

	/** Publishes an edition of the fair whose days are known. */
	void announceFair(int year, String first, String last) {
		String id = "fihav-" + year;
		write(id, "## Fecha {#date}\n\nLa Feria Internacional de La Habana anunció los días de FIHAV " + year + " [S1].\n",
				"## تاریخ {#date}\n\nنمایشگاه بین‌المللی هاوانا روزهای این دوره را اعلام کرد [S1].\n",
				"""
						id: %s
						kind: event
						title: {es: "FIHAV %d: convocatoria", fa: "فیهاو %s: فراخوان"}
						dates: {event: %s, until: %s}
						validity: {status: planned, asOf: 2026-11-22}
						issuer: Prueba
						parties: []
						topics: [fihav, editions]
						facts: []
						sources:
						  - {id: S1, publisher: Agencia de prueba, title: Convocatoria, url: "https://example.org/2", date: "2026-11-20", language: es}
						"""
						.formatted(id, year, Dates.number(year, Language.FA), first, last));
	}

	/** Puente may read the folder at any time: a new document is there as a whole, and a change is one of a single file. */
	private void write(String id, String es, String fa, String yaml) {
		Map<String, String> files = Map.of("es.md", es, "fa.md", fa, "document.yaml", yaml);
		Path document = folder.resolve("documents").resolve(id);
		try {
			Path made = Files.createTempDirectory(folder, "half-");
			for (Map.Entry<String, String> file : files.entrySet()) {
				Files.writeString(made.resolve(file.getKey()), file.getValue());
			}
			if (Files.exists(document)) {
				String changed = theOneChanged(files, document);
				Files.move(made.resolve(changed), document.resolve(changed), StandardCopyOption.ATOMIC_MOVE);
				FileSystemUtils.deleteRecursively(made);
			} else {
				Files.move(made, document, StandardCopyOption.ATOMIC_MOVE);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String theOneChanged(Map<String, String> files, Path document) throws IOException {
		List<String> changed = new ArrayList<>();
		for (Map.Entry<String, String> file : files.entrySet()) {
			if (!Files.readString(document.resolve(file.getKey())).equals(file.getValue())) {
				changed.add(file.getKey());
			}
		}
		if (changed.size() != 1) {
			throw new IllegalArgumentException("may be read by halves: " + changed);
		}
		return changed.getFirst();
	}
}
