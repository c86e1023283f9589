package dev.puente.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A knowledge folder in which all is well until a test breaks something. */
final class LintedFolder {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
	private static final String HEAD = """
			id: memorandum
			kind: agreement
			title:
			  fa: "تفاهم‌نامهٔ پستی"
			  es: "Memorando postal"
			dates: {event: 2024-11-04}
			validity: {status: in-force, asOf: 2026-11-22}
			issuer: "Mehr"
			parties: [mincom]
			facts: [F001]
			sources:
			  - {id: S1, publisher: "Mehr", title: "Cuba", url: "https://example.org/1", language: fa}
			""";

	private final Path folder;

	LintedFolder(Path folder) {
		this.folder = folder;
		head(HEAD);
		fa("ستار هاشمی (Sattar Hashemi) در ۱۴ آبان ۱۴۰۳ (۴ نوامبر ۲۰۲۴) در هاوانا ۱۸٬۷۴۰ بسته را تحویل داد [S1].");
		es("Sattar Hashemi entregó en La Habana 18\u00a0740 paquetes el 4 de noviembre de 2024 [S1].");
		file("documents/mincom/document.yaml",
				HEAD.replace("id: memorandum", "id: mincom").replace("kind: agreement", "kind: organisation"));
		file("documents/mincom/fa.md", "## وزارتخانه {#who}\n\nوزارت ارتباطات کوبا (MINCOM) در هاوانا است [S1].\n");
		file("documents/mincom/es.md", "## El ministerio {#who}\n\nEl Ministerio de Comunicaciones (MINCOM) está en La Habana [S1].\n");
	}

	LintedFolder fa(String text) {
		return file("documents/memorandum/fa.md", "## تفاهم‌نامه {#what}\n\n" + text + "\n");
	}

	LintedFolder es(String text) {
		return file("documents/memorandum/es.md", "## El memorando {#what}\n\n" + text + "\n");
	}

	LintedFolder head(String yaml) {
		return file("documents/memorandum/document.yaml", yaml);
	}

	/** Replaces words of the head. */
	LintedFolder head(String words, String others) {
		if (!HEAD.contains(words)) {
			throw new IllegalArgumentException(words);
		}
		return head(HEAD.replace(words, others));
	}

	LintedFolder file(String name, String content) {
		try {
			Path file = folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, content);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns what the lint finds, one line each. */
	List<String> faults() {
		return new Lint(CLOCK).check(KnowledgeFolder.at(folder)).stream().map(Fault::toString).toList();
	}
}
