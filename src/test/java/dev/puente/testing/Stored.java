package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.databind.json.JsonMapper;

/**
 * Samples of what this release stores. The next one runs beside it while it is rolled out, and reads what it left: so a sample stays for good,
 * and one of a new form comes beside it.
 */
public final class Stored {

	private static final Path FOLDER = Path.of("src", "test", "resources", "stored");
	private static final JsonMapper JSON = JsonMapper.builder().build();

	private Stored() {
	}

	/** Returns a sample. */
	public static String sample(String name) throws IOException {
		return Files.readString(FOLDER.resolve(name + ".json"));
	}

	/** Checks that what is written now has the form of the newest sample, and returns that. */
	public static String newest(String name, String written) throws IOException {
		String sample = Files.exists(FOLDER.resolve(name + ".json")) ? sample(name) : "{}";
		assertThat(JSON.readTree(written))
				.as("the form has changed: keep %s.json under another name, go on reading it in a test, and store "
						+ "this in its place: %s", name, written)
				.isEqualTo(JSON.readTree(sample));
		return sample;
	}
}
