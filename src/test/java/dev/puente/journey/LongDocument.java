package dev.puente.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.util.FileSystemUtils;

/** The packaged knowledge and one document more: its only sentence rests on so many sources that showing it takes 6,000 characters. */
final class LongDocument {

	static final String ID = "many-sources";
	private static final int SOURCES = 60;

	private LongDocument() {
	}

	static Path besideThePackagedKnowledge(Path folder) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("knowledge"), folder);
		Path document = Files.createDirectories(folder.resolve("documents").resolve(ID));
		String marks = IntStream.rangeClosed(1, SOURCES).mapToObj(number -> "S" + number).collect(Collectors.joining(", ", " [", "]."));
		Files.writeString(document.resolve("es.md"), "## Prueba {#proof}\n\nEste documento de prueba tiene muchas fuentes" + marks + "\n");
		Files.writeString(document.resolve("fa.md"), "## آزمون {#proof}\n\nاین سند آزمون منبع‌های بسیار دارد" + marks + "\n");
		Files.writeString(document.resolve("document.yaml"), """
				id: %s
				kind: guide
				title: {fa: "سند آزمون با منبع‌های بسیار", es: "Documento de prueba con muchas fuentes"}
				validity: {status: in-force, asOf: 2026-11-22}
				issuer: Prueba
				parties: []
				topics: [ict]
				facts: []
				sources:
				""".formatted(ID) + IntStream.rangeClosed(1, SOURCES).mapToObj(LongDocument::source).collect(Collectors.joining()));
		return folder;
	}

	private static String source(int number) {
		return "  - {id: S%d, publisher: Agencia de prueba, title: \"%s %d.\", url: \"https://example.org/%d\", date: \"2024-11\", language: es}\n"
				.formatted(number, "Una noticia de prueba cuyo título es tan largo como el de muchas noticias", number, number);
	}
}
