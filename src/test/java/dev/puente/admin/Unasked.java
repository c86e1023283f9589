package dev.puente.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/** A copy of the house's knowledge for tests that let all known questions be asked several times. */
final class Unasked {

	private static final Pattern QUESTIONS = Pattern.compile("(?m)^questions:.*\\n(?:[ \\t-].*\\n)*");

	private Unasked() {
	}

	/** The knowledge of the house without its known questions: here those of the tests alone are asked, all of them several times. */
	static Path knowledge() {
		try {
			Path folder = Files.createTempDirectory("knowledge");
			FileSystemUtils.copyRecursively(Path.of("knowledge"), folder);
			try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
				for (Path head : files.filter(file -> file.endsWith("document.yaml")).toList()) {
					Files.writeString(head, QUESTIONS.matcher(Files.readString(head)).replaceAll(""));
				}
			}
			return folder;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
