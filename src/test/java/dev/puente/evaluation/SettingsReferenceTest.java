package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** docs/settings.md is what the records of the settings say of themselves: names, defaults, and the text of their Javadoc. */
class SettingsReferenceTest {

	private static final Path REFERENCE = Path.of("docs/settings.md");
	private static final String HEAD = """
			# Settings

			Written from the records that hold them (`SettingsReferenceTest` keeps this page so). All can be environment variables, arguments
			(`--name=value`) or lines of an `application.yaml` beside the jar. As an environment variable a name is in upper case, every dot is `_`,
			and a hyphen goes or becomes `_`. `NAME` is a name of your own, `[0]` a number from 0. A name that is not here is refused at start, with
			a suggestion. What is not Puente's own (`server.*`, `spring.data.redis.*`, `logging.*`, `management.*`) is Spring Boot's.

			| setting | meaning | default |
			|---|---|---|
			""";
	private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}|\\{@link ([^}]*)}");
	private static final List<Row> SINGLE = List.of(
			new Row("puente.data", "folder of the embedded Redis, of what staff published and of the audit log", "./data"),
			new Row("puente.prompts", "folder with the prompts instead of the packaged ones", ""));

	/** A line of the table. */
	private record Row(String name, String meaning, String standard) {

		String line() {
			return "| `%s` | %s | %s |%n".formatted(name, meaning, standard.isEmpty() ? "" : "`" + standard + "`");
		}
	}

	@Test
	void thePageSaysWhatTheCodeSays() throws IOException {
		List<Row> rows = new ArrayList<>(SINGLE);
		for (Class<?> record : records()) {
			rows(record.getAnnotation(ConfigurationProperties.class).value(), record, rows);
		}
		rows.sort(Comparator.comparing(Row::name));
		StringBuilder page = new StringBuilder(HEAD);
		rows.forEach(row -> page.append(row.line()));
		Path fresh = Files.writeString(Path.of("target/settings.md"), page);
		assertThat(page.toString()).as("mend it with: cp %s %s", fresh, REFERENCE).isEqualTo(Files.readString(REFERENCE));
	}

	@Test
	void everySettingIsExplained() throws IOException {
		List<Row> rows = new ArrayList<>();
		for (Class<?> record : records()) {
			rows(record.getAnnotation(ConfigurationProperties.class).value(), record, rows);
		}
		assertThat(rows).hasSizeGreaterThan(30).allSatisfy(row -> assertThat(row.meaning()).as(row.name()).isNotBlank());
	}

	private static List<Class<?>> records() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("dev.puente").stream().map(BeanDefinition::getBeanClassName)
				.<Class<?>>map(SettingsReferenceTest::loaded).filter(Class::isRecord).toList();
	}

	private static void rows(String prefix, Class<?> record, List<Row> rows) throws IOException {
		for (RecordComponent component : record.getRecordComponents()) {
			String name = prefix + "." + KnownSettings.name(record, component);
			Type type = component.getGenericType();
			if (type instanceof ParameterizedType many && many.getRawType() == Map.class) {
				rows(name + ".NAME", (Class<?>) many.getActualTypeArguments()[1], rows);
			} else if (type instanceof ParameterizedType many && many.getRawType() == List.class
					&& many.getActualTypeArguments()[0] instanceof Class<?> element && element.isRecord()) {
				rows(name + "[0]", element, rows);
			} else if (type instanceof Class<?> nested && nested.isRecord() && nested.getName().startsWith("dev.puente.")) {
				rows(name, nested, rows);
			} else {
				rows.add(new Row(name, meaning(record, component.getName()), standard(record, component)));
			}
		}
	}

	private static String standard(Class<?> record, RecordComponent component) {
		return Arrays.stream(record.getDeclaredConstructors()[0].getParameters())
				.filter(parameter -> parameter.getName().equals(component.getName()))
				.map(parameter -> Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))).flatMap(Optional::stream)
				.map(value -> String.join(", ", value.value())).findFirst().orElse("");
	}

	/** Returns what the Javadoc of a record says of a component. */
	private static String meaning(Class<?> record, String component) throws IOException {
		String file = record.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
		String source = Files.readString(Path.of("src/main/java").resolve(file));
		String before = source.substring(0, source.indexOf("record " + record.getSimpleName() + "("));
		String javadoc = before.substring(before.lastIndexOf("/**")).replaceAll("\\n\\s*\\*/?", "\n");
		Matcher found = Pattern.compile("@param " + component + "\\s+(.*?)(?=\\n\\s*@|\\n\\s*\\n|$)", Pattern.DOTALL).matcher(javadoc);
		return found.find()
				? CODE.matcher(found.group(1)).replaceAll(code -> "`" + Matcher.quoteReplacement(
						code.group(1) == null ? code.group(2) : code.group(1)) + "`").replaceAll("\\s+", " ").replace("|", "\\|").strip()
				: "";
	}

	private static Class<?> loaded(String name) {
		try {
			return Class.forName(name);
		} catch (ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}
}
