package dev.puente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The executable jar unpacked, with an archive of its loaded classes (JEP 350) made by one start: the many processes of the journeys start in
 * half the time. Made anew when the jar is newer.
 */
final class UnpackedJar {

	/** The same for making and using the archive; a short-lived process is quicker with the simple compiler and collector. */
	private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");
	private static final UnpackedJar INSTANCE = new UnpackedJar(PuenteProcess.packed());

	private final Path jar;
	private final Path archive;

	private UnpackedJar(Path packed) {
		Path folder = packed.resolveSibling("unpacked");
		jar = folder.resolve(packed.getFileName());
		archive = folder.resolve("puente.jsa");
		try {
			if (!Files.exists(archive) || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(packed)) < 0) {
				unpack(packed, folder);
				archive(Files.createTempDirectory("puente-archive-"));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the jar was unpacked", e);
		}
	}

	/** Returns the start of a command line: the program, its options and the jar. */
	static List<String> command() {
		List<String> command = java("-XX:SharedArchiveFile=" + INSTANCE.archive);
		command.addAll(List.of("-jar", INSTANCE.jar.toString()));
		return command;
	}

	private static void unpack(Path packed, Path folder) throws IOException, InterruptedException {
		List<String> command = java("-Djarmode=tools");
		command.addAll(List.of("-jar", packed.toString(), "extract", "--force", "--destination", folder.toString()));
		run(command, Files.createDirectories(folder));
	}

	private void archive(Path work) throws IOException, InterruptedException {
		Path written = work.resolve("puente.jsa");
		List<String> command = java("-XX:ArchiveClassesAtExit=" + written, "-Dspring.context.exit=onRefresh");
		command.addAll(List.of("-jar", jar.toString(), "--server.port=0", "--puente.data=" + work.resolve("data")));
		run(command, work);
		Files.move(written, archive, StandardCopyOption.REPLACE_EXISTING);
	}

	private static List<String> java(String... options) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java").toString());
		command.addAll(OPTIONS);
		command.addAll(List.of(options));
		return command;
	}

	private static void run(List<String> command, Path folder) throws IOException, InterruptedException {
		Path log = Files.createTempFile("puente-unpacked-", ".log");
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
				.start();
		// a process that is told to end at once leaves its Redis running
		List<ProcessHandle> children = List.of();
		while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
			children = process.descendants().toList();
		}
		children.forEach(ProcessHandle::destroyForcibly);
		if (process.exitValue() != 0) {
			throw new IllegalStateException(command + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
		}
	}
}
