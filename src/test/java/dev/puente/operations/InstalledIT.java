package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.puente.operations.DocumentedCommands.Documented;
import dev.puente.testing.Eventually;

/** What docs/operations.md tells to install: made by aot.sh, served by run, and every command of the pages' blocks typed as it stands there. */
@Tag("installed")
@Timeout(value = 25, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstalledIT {

	private static final Path PROJECT = Path.of("").toAbsolutePath();
	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
	private static final Pattern PAGE = Pattern.compile("Open the page: http://localhost:(\\d+)");
	/** Exit codes that are not 0: the receipt and the head on the pages are made up. */
	private static final Map<String, Integer> ENDS = Map.of("audit verify --head", 2, "audit receipt", 3);

	@TempDir
	static Path folder;
	private static Path work;

	@BeforeAll
	static void install() throws Exception {
		work = Files.createDirectories(folder.resolve("work"));
		Files.createSymbolicLink(work.resolve("knowledge"), PROJECT.resolve("knowledge"));
		Process script = process(List.of(PROJECT.resolve("deploy/aot.sh").toString(), System.getProperty("puente.jar"),
				folder.resolve("puente").toString()), folder.resolve("aot.log"), "JAVA", JAVA.toString());
		assertThat(script.waitFor()).as(Files.readString(folder.resolve("aot.log"))).isZero();
		// where the pages say java -jar target/puente.jar, the same files start with their cache
		Path shim = Files.createDirectories(folder.resolve("bin")).resolve("java");
		Files.writeString(shim,
				"#!/usr/bin/env bash\nset -eu\n[ \"$1 $2\" = '-jar target/puente.jar' ] || { echo \"not on the pages: $*\" >&2; exit 99; }\n"
						+ "shift 2\nexec " + folder.resolve("puente/run") + " \"$@\"\n");
		assertThat(shim.toFile().setExecutable(true)).isTrue();
	}

	@Test
	@Order(1)
	void servesWithTheCacheAndAnswersAsThePagesSay() throws Exception {
		Path log = folder.resolve("serve.log");
		// on: Java ends where the cache does not fit, instead of going on without
		Process puente = process(List.of(folder.resolve("puente/run").toString(), "--server.port=0"), log, "JDK_JAVA_OPTIONS",
				"-XX:AOTMode=on");
		try {
			Eventually.holds(Duration.ofMinutes(3), () -> PAGE.matcher(read(log)).find() || !puente.isAlive());
			Matcher page = PAGE.matcher(read(log));
			assertThat(page.find()).as(read(log)).isTrue();
			for (Documented documented : blocks("curl ")) {
				String command = documented.command().replace("localhost:8080", "localhost:" + page.group(1)).replace("curl -s",
						"curl -sf");
				assertThat(type(command)).as(command).startsWith("0 {").contains("huracán");
			}
			HttpResponse<String> health = HttpClient.newHttpClient().send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + page.group(1) + "/actuator/health/readiness")).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(health.statusCode()).isEqualTo(200);
		} finally {
			puente.destroy();
			assertThat(puente.waitFor(1, TimeUnit.MINUTES)).isTrue();
		}
		// as the unit expects it
		assertThat(puente.exitValue()).isEqualTo(143);
	}

	@Test
	@Order(2)
	void typesEveryCommandOfThePages() throws Exception {
		List<Documented> commands = blocks("java -jar target/puente.jar ");
		assertThat(commands).hasSizeGreaterThan(8);
		for (Documented documented : commands) {
			String command = documented.command();
			int end = ENDS.entrySet().stream().filter(entry -> command.contains(entry.getKey())).map(Map.Entry::getValue).findFirst()
					.orElse(0);
			String typed = type(command.contains(" restore ") ? "PUENTE_DATA=" + work.resolve("new") + " " + command : command);
			assertThat(typed).as(documented.page() + ": " + command).startsWith(end + " ");
		}
		assertThat(work.resolve("puente.zip")).isNotEmptyFile();
		assertThat(work.resolve("new")).isNotEmptyDirectory();
	}

	private static List<Documented> blocks(String beginning) throws IOException {
		return DocumentedCommands.all().stream().filter(Documented::block).filter(one -> one.command().startsWith(beginning)).toList();
	}

	/** Returns the exit code and what was printed; no JAVA is set, so that run finds the java with which it was made. */
	private static String type(String command) throws Exception {
		Path log = Files.createTempFile(folder, "typed-", ".log");
		Process shell = process(List.of("bash", "-c", command), log);
		try (var in = shell.outputWriter(StandardCharsets.UTF_8)) {
			// for the one that asks: a password of the tests
			in.write("una-clave-de-prueba-larga\nuna-clave-de-prueba-larga\n");
		} catch (IOException e) {
			// most do not read
		}
		return shell.waitFor() + " " + Files.readString(log);
	}

	private static Process process(List<String> command, Path log, String... environment) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true)
				.redirectOutput(log.toFile());
		builder.environment().keySet().removeIf(name -> name.matches("(PUENTE|SPRING|SERVER|LOGGING|DEBUG|JAVA|JDK)(_.*)?"));
		builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
		for (int i = 0; i < environment.length; i += 2) {
			builder.environment().put(environment[i], environment[i + 1]);
		}
		return builder.start();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return "";
		}
	}

	/** Splits a command into words as a shell does; quotes stand around whole words here. */
	static List<String> words(String command) {
		return WORD.matcher(command).results()
				.map(found -> found.group(1) != null ? found.group(1) : found.group(2) != null ? found.group(2) : found.group(3)).toList();
	}
}
