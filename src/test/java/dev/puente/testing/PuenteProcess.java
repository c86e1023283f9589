package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The executable jar, unpacked unless told otherwise, as a process of its own, on a free port unless told otherwise, in a folder of its own. */
public final class PuenteProcess implements AutoCloseable {

	/** A start may take so long on a busy machine. */
	public static final Duration START = Duration.ofSeconds(120);

	private static final Pattern PAGE = Pattern.compile("Open the page: (http://localhost:\\d+)");

	private final Path out;
	private final Path err;
	private final Process process;
	private final List<ProcessHandle> orphans = new ArrayList<>();

	private PuenteProcess(List<String> java, Path folder, Map<String, String> settings, List<String> arguments) {
		try {
			out = Files.createTempFile(Files.createDirectories(folder), "puente-", ".out");
			err = Files.createTempFile(folder, "puente-", ".err");
			List<String> command = new ArrayList<>(java);
			command.addAll(1, List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
			command.addAll(arguments);
			ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
					.redirectError(err.toFile());
			builder.environment().keySet().removeIf(name -> name.matches("(PUENTE|SPRING|SERVER|LOGGING|DEBUG|JAVA|JDK)(_.*)?"));
			builder.environment().put("SERVER_PORT", "0");
			builder.environment().putAll(settings);
			process = builder.start();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Starts the jar with arguments; its data lies below the folder. */
	public static PuenteProcess start(Path folder, String... arguments) {
		return start(folder, Map.of(), arguments);
	}

	/** Starts the jar with environment variables and arguments. */
	public static PuenteProcess start(Path folder, Map<String, String> settings, String... arguments) {
		return new PuenteProcess(UnpackedJar.command(), folder, settings, Arrays.asList(arguments));
	}

	/** Starts the jar as it is packed, with the options that a plain {@code java -jar} has. */
	public static PuenteProcess startPacked(Path folder, Map<String, String> settings, String... arguments) {
		String java = Path.of(property("java.home"), "bin", "java").toString();
		return new PuenteProcess(List.of(java, "-jar", packed().toString()), folder, settings, Arrays.asList(arguments));
	}

	static Path packed() {
		return Path.of(property("puente.jar"));
	}

	/** Waits until the process says where its page is. */
	public URI page() {
		await("Open the page:");
		Matcher matcher = PAGE.matcher(out());
		assertThat(matcher.find()).isTrue();
		return URI.create(matcher.group(1));
	}

	/** Waits until the process has said something. */
	public void await(String words) {
		Eventually.holds(START, () -> out().contains(words) || !process.isAlive());
		assertThat(out()).as(err()).contains(words);
	}

	/** Waits for the end of the process; returns its exit code. */
	public int exitCode() throws InterruptedException {
		assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).as("ended: %s", out()).isTrue();
		return process.exitValue();
	}

	/** Returns its number on this host. */
	public long pid() {
		return process.pid();
	}

	/** Tells whether the process runs. */
	public boolean isAlive() {
		return process.isAlive();
	}

	/** Returns what it wrote to standard output so far. */
	public String out() {
		return read(out);
	}

	/** Returns what it wrote to standard error so far. */
	public String err() {
		return read(err);
	}

	/** Ends the process as kill -9 does; its Redis lives on. */
	public void kill() {
		process.descendants().forEach(orphans::add);
		process.destroyForcibly().onExit().join();
	}

	/** Ends the process and its Redis as kill -9 does. */
	public void killWithRedis() {
		kill();
		orphans.forEach(orphan -> {
			orphan.destroyForcibly();
			orphan.onExit().join();
		});
	}

	/** Ends the process the gentle way, and whatever a killed one left. */
	@Override
	public void close() {
		process.descendants().forEach(orphans::add);
		process.destroy();
		try {
			if (!process.waitFor(30, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			orphans.forEach(ProcessHandle::destroyForcibly);
		}
	}

	private static String property(String name) {
		return Objects.requireNonNull(System.getProperty(name), name + " is not set: run mvn verify");
	}

	private static String read(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
