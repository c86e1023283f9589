package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.puente.admin.StaffCommands;
import dev.puente.evaluation.CommandLine;
import dev.puente.operations.DocumentedCommands.Documented;

/**
 * Every command of the pages is known here, and what it names exists: Puente's own are read as the program reads them. {@link InstalledIT} also
 * types those of the blocks. A command of no known kind fails.
 */
class CommandsTest {

	private static final Pattern PUENTE = Pattern.compile("(?:[A-Z_]+=\\S+ )*java (?:-Xmx\\d+m )?-jar (?:target/)?puente\\.jar(?: (.*))?");
	private static final Pattern VARIABLE = Pattern.compile("\\bPUENTE_[A-Z0-9_]+");
	private static final Set<String> GOALS = Set.of("verify", "test", "test-compile", "package", "org.pitest:pitest-maven:mutationCoverage",
			"spotless:apply", "spring-boot:run");
	private static final Map<Pattern, Function<Matcher, Optional<String>>> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put(PUENTE, CommandsTest::puente);
		KINDS.put(Pattern.compile("mvn (.*)"), CommandsTest::maven);
		KINDS.put(Pattern.compile(
				"java -Dloader\\.path=(\\S+) -Dloader\\.main=(\\S+) -cp target/puente\\.jar org\\.springframework\\.boot\\.loader\\S+ \\d+"),
				found -> exists("src/test/java/" + found.group(2).replace('.', '/') + ".java"));
		KINDS.put(Pattern.compile("curl .*localhost:8080(/actuator/sbom/[a-z]+).*"),
				found -> names("src/test/java/dev/puente/admin/ConsoleAccessIT.java", found.group(1)));
		KINDS.put(Pattern.compile("curl .*localhost:8080(/[a-z/]+).*"),
				found -> names("src/test/java/dev/puente/web/WebIT.java", found.group(1)));
		KINDS.put(Pattern.compile("curl BASE-URL/models"), found -> Optional.empty());
		KINDS.put(Pattern.compile("(deploy/\\w+\\.sh)(?: .*)?"), found -> exists(found.group(1)));
		KINDS.put(Pattern.compile("promtool .*"), found -> names(".ci/run", found.group()));
		KINDS.put(Pattern.compile("\\.ci/\\w+"), found -> exists(found.group()));
		// on the host, as root
		KINDS.put(Pattern.compile("cp (\\S+) /etc/systemd/system/"), found -> exists(found.group(1)));
		KINDS.put(Pattern.compile("(?:useradd|install -D|systemctl) .*"), found -> Optional.empty());
		KINDS.put(Pattern.compile("llama-server .*"), found -> Optional.empty());
		KINDS.put(Pattern.compile("ollama pull \\S+(?: && ollama pull \\S+)*"), found -> Optional.empty());
	}

	@TestFactory
	Stream<DynamicTest> everyCommandIsKnownAndWhatItNamesExists() throws IOException {
		return DocumentedCommands.all().stream().map(documented -> DynamicTest.dynamicTest(documented.page() + ": " + documented.command(),
				() -> assertThat(fault(documented)).isEmpty()));
	}

	@Test
	void knowsNothingElse() {
		for (String wrong : List.of("rm -rf data", "mvn -Pnone verify", "mvn test -Dtest=NoSuchTest", "java -jar target/puente.jar aks x",
				"java -jar target/puente.jar lint --nothing", "deploy/aop.sh x", "PUENTE_MODEL_NAMES=x java -jar target/puente.jar",
				"java -jar target/puente.jar --puente.mode=x", "curl localhost:8080/api/aks", "promtool check nothing")) {
			assertThat(fault(new Documented(Path.of("x.md"), wrong, true))).as(wrong).isPresent();
		}
		assertThat(fault(new Documented(Path.of("x.md"), "java -jar target/puente.jar ask \"¿Qué?\"", true))).isEmpty();
	}

	@Test
	void findsThemAll() throws IOException {
		assertThat(DocumentedCommands.all()).hasSizeGreaterThan(50)
				.contains(new Documented(Path.of("README.md"), "java -jar target/puente.jar lint knowledge", true));
	}

	private static Optional<String> fault(Documented documented) {
		Optional<Map.Entry<Matcher, Function<Matcher, Optional<String>>>> kind = KINDS.entrySet().stream()
				.map(entry -> Map.entry(entry.getKey().matcher(documented.command()), entry.getValue()))
				.filter(entry -> entry.getKey().matches()).findFirst();
		return kind.isEmpty()
				? Optional.of("no test knows this kind of command: " + documented.command())
				: kind.get().getValue().apply(kind.get().getKey()).or(() -> settings(documented.command()));
	}

	private static Optional<String> puente(Matcher found) {
		List<String> arguments = InstalledIT.words(Optional.ofNullable(found.group(1)).orElse("").replaceFirst(" > \\S+$", ""));
		if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
			return arguments.stream().filter(argument -> !known(argument)).findFirst().map(argument -> "no such setting: " + argument);
		}
		var commands = new picocli.CommandLine(new CommandLine()).setCaseInsensitiveEnumValuesAllowed(true);
		StaffCommands.all().forEach(commands::addSubcommand);
		try {
			commands.parseArgs(arguments.toArray(String[]::new));
			return Optional.empty();
		} catch (picocli.CommandLine.ParameterException e) {
			return Optional.of(String.valueOf(e.getMessage()));
		}
	}

	private static boolean known(String argument) {
		String setting = argument.replaceFirst("^--", "").replaceFirst("=.*", "").replaceFirst("^puente\\.bots\\.[a-z]+\\.",
				"puente.bots.NAME.");
		return !setting.startsWith("puente.") || settingsPage().contains("`" + setting + "`");
	}

	private static Optional<String> settings(String command) {
		String page = settingsPage().replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
		return VARIABLE.matcher(command).results().map(found -> found.group().replaceFirst("^PUENTE_BOTS_[A-Z]+_", "PUENTE_BOTS_NAME_"))
				.filter(name -> !page.contains("`" + name + "`")).findFirst().map(name -> "no such setting: " + name);
	}

	private static Optional<String> maven(Matcher found) {
		return Arrays.stream(found.group(1).split(" ")).flatMap(word -> {
			if (word.startsWith("-P")) {
				return names("pom.xml", "<id>" + word.substring(2) + "</id>").stream();
			}
			if (word.matches("-D(?:it\\.)?test=\\w+") && !word.endsWith("=none")) {
				return javaClass(word.substring(word.indexOf('=') + 1)).stream();
			}
			return word.startsWith("-") || GOALS.contains(word) ? Stream.empty() : Stream.of("no such goal: " + word);
		}).findFirst();
	}

	private static Optional<String> javaClass(String name) {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			return files.anyMatch(file -> file.endsWith(name + ".java")) ? Optional.empty() : Optional.of("no such class: " + name);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private static Optional<String> exists(String file) {
		return Files.exists(Path.of(file)) ? Optional.empty() : Optional.of("no such file: " + file);
	}

	private static Optional<String> names(String file, String part) {
		return read(file).contains(part) ? Optional.empty() : Optional.of(file + " does not name " + part);
	}

	private static String settingsPage() {
		return read("docs/settings.md");
	}

	private static String read(String file) {
		try {
			return Files.readString(Path.of(file));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
