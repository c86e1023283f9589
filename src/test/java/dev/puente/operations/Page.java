package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The page of an alert, which whoever is woken by it reads. What a test does because the page says so is asked of its words first. */
record Page(String alert, String text) {

	/** Opens the page that an alert leads to, such as {@code docs/operations.md#puentedown}. */
	static Page at(String runbook) {
		String[] parts = runbook.split("#", 2);
		try {
			return Arrays.stream(Files.readString(Path.of(parts[0])).split("\n### "))
					.filter(section -> section.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).equals(parts[1]))
					.map(section -> new Page(section.lines().findFirst().orElseThrow(), section.replaceAll("\\s+", " "))).findFirst()
					.orElseThrow(() -> new AssertionError("there is no page " + runbook));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Sees that the page says all of this, wherever its lines end. */
	Page says(String... words) {
		assertThat(text).as("the page of %s", alert).contains(words);
		return this;
	}
}
