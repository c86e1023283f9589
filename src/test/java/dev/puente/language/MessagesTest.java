package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTest {

	/** {@code text('a.b')} in templates, {@code text(language, "a.b"} and {@code text("a.b"} in code; the closing quote tells whole keys. */
	private static final Pattern USE = Pattern.compile("\\btext\\((?:[\\w.()]+, )?['\"]([a-z][\\w-]*(?:\\.[\\w-]+)+)['\"]\\s*[,)]");

	private final Properties persian = bundle("fa");
	private final Properties spanish = bundle("es");

	@Test
	void bothLanguagesHaveTheSameKeys() {
		assertThat(new TreeSet<>(persian.stringPropertyNames())).isEqualTo(new TreeSet<>(spanish.stringPropertyNames()));
	}

	@Test
	void everyKeyIsUsed() {
		String sources = String.join("\n", sources());
		assertThat(persian.stringPropertyNames()).allSatisfy(key -> assertThat(uses(key)).anyMatch(sources::contains));
	}

	@Test
	void everyUsedKeyExists() {
		Set<String> used = sources().stream().flatMap(source -> USE.matcher(source).results())
				.map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
		assertThat(used).isNotEmpty();
		assertThat(persian.stringPropertyNames()).containsAll(used);
	}

	@Test
	void bothLanguagesTakeTheSameArguments() {
		assertThat(persian.stringPropertyNames())
				.allSatisfy(key -> assertThat(new MessageFormat(persian.getProperty(key)).getFormatsByArgumentIndex().length).as(key)
						.isEqualTo(new MessageFormat(spanish.getProperty(key)).getFormatsByArgumentIndex().length));
	}

	@Test
	void persianIsWrittenWithPersianLetters() {
		assertThat(persian.values())
				.allSatisfy(text -> assertThat((String) text).doesNotContain("ي", "ك", "٤", "٥", "٦").doesNotContain("  "));
	}

	/** A whole key in quotes, or the part of it to which code adds the rest. */
	private static List<String> uses(String key) {
		List<String> uses = new java.util.ArrayList<>(List.of("\"" + key + "\"", "'" + key + "'"));
		for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
			uses.add("\"" + key.substring(0, dot + 1) + "\"");
			uses.add("'" + key.substring(0, dot + 1) + "'");
		}
		return uses;
	}

	private static List<String> sources() {
		try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
			return files.filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".html")).map(MessagesTest::read)
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Properties bundle(String code) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages_" + code + ".properties"))) {
			properties.load(reader);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return properties;
	}
}
