package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.redis.Script;
import dev.puente.testing.TestRedis;

/** A backup is restored whole or not at all. */
class RestoreIT {

	private static final TestRedis REDIS = TestRedis.start();

	@TempDir
	private Path parent;
	private Path zip;

	@AfterAll
	static void stop() throws IOException {
		REDIS.close();
	}

	@BeforeEach
	void backUp() throws IOException {
		zip = parent.resolve("backup.zip");
		flush();
		REDIS.redis().run(new Script("return {redis.call('SET', KEYS[1], 'x')}"), List.of("{p0}:one"));
		write("old/data/published/doc/fa.md", "متن");
		write("old/data/audit.jsonl", "{}");
		write("old/knowledge/documents/doc/es.md", "texto");
		write("old/prompts/answer.es.txt", "Responde");
		try (StoredState state = state("old", true)) {
			assertThat(Backup.write(state, zip)).isEqualTo(1);
		}
		flush();
	}

	@Test
	void bringsBackDocumentsPromptsAndKeys() throws IOException {
		assertThat(restored("new", true)).isEmpty();
		assertThat(files("new")).containsExactly("data/audit.jsonl", "data/published/doc/fa.md", "knowledge/documents/doc/es.md",
				"prompts/answer.es.txt");
		assertThat(REDIS.redis().get("{p0}:one")).contains("x");
	}

	@Test
	void restoresNothingWhereAFolderIsNotNamed() throws IOException {
		assertThat(restored("new", false)).contains("puente.knowledge");
		assertNothing("new");
	}

	@Test
	void restoresNothingOverAFileThatIsThere() throws IOException {
		write("new/prompts/answer.es.txt", "Otro");
		assertThat(restored("new", true)).contains("answer.es.txt is there already");
		assertThat(files("new")).containsExactly("prompts/answer.es.txt");
		assertThat(REDIS.redis().empty()).isTrue();
	}

	@Test
	void restoresNothingOfATornFile() throws IOException {
		byte[] whole = Files.readAllBytes(zip);
		for (int length : List.of(whole.length / 4, whole.length / 2)) {
			Files.write(zip, java.util.Arrays.copyOf(whole, length));
			assertThat(restored("new", true)).isNotEmpty();
			assertNothing("new");
		}
	}

	@Test
	void takesAwayWhatItWroteWhenItCannotGoOn() throws IOException {
		write("new/knowledge/documents", "a file where a folder must be");
		assertThat(restored("new", true)).isNotEmpty();
		assertThat(files("new")).containsExactly("knowledge/documents");
		assertThat(REDIS.redis().empty()).isTrue();
	}

	private void assertNothing(String host) throws IOException {
		assertThat(files(host)).isEmpty();
		assertThat(REDIS.redis().empty()).isTrue();
	}

	/** Restores and returns what is wrong, empty when nothing is. */
	private String restored(String host, boolean folders) {
		StringWriter said = new StringWriter();
		try (StoredState state = state(host, folders)) {
			new Restore(state).read(zip);
		} catch (IOException | RuntimeException e) {
			e.printStackTrace(new PrintWriter(said));
		}
		return said.toString();
	}

	private StoredState state(String host, boolean folders) {
		List<String> settings = new ArrayList<>(REDIS.arguments());
		settings.add("--puente.data=" + parent.resolve(host).resolve("data"));
		if (folders) {
			settings.add("--puente.knowledge=" + parent.resolve(host).resolve("knowledge"));
			settings.add("--puente.prompts=" + parent.resolve(host).resolve("prompts"));
		}
		return new StoredState(settings.toArray(String[]::new));
	}

	private void write(String name, String text) throws IOException {
		Path file = parent.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private List<String> files(String host) throws IOException {
		Path root = parent.resolve(host);
		if (!Files.exists(root)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted().toList();
		}
	}

	private static void flush() {
		REDIS.forgetAll();
	}
}
