package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs scripts of src/browser/peer with packages of npm, in a folder of their own below target. */
public record Npm(Path folder) {

	/** Installs packages, once for each folder. */
	public static Npm with(String folder, String... packages) throws Exception {
		Npm npm = new Npm(Files.createDirectories(Path.of("target", folder)));
		List<String> command = new ArrayList<>(List.of("npm", "install", "--no-save", "--no-audit", "--no-fund"));
		command.addAll(List.of(packages));
		npm.await(npm.start("npm.out", command));
		return npm;
	}

	/** Starts a script; its output goes to a file named after it. */
	public Process node(String script, String... arguments) throws IOException {
		Files.copy(Path.of("src/browser/peer", script), folder.resolve(script), StandardCopyOption.REPLACE_EXISTING);
		List<String> command = new ArrayList<>(List.of("node", script));
		command.addAll(List.of(arguments));
		return start(script + ".out", command);
	}

	/** Waits for the end of a script that must succeed; returns what it printed. */
	public String await(String script, Process process) throws Exception {
		await(process);
		return Files.readString(folder.resolve(script + ".out"), StandardCharsets.UTF_8);
	}

	private Process start(String out, List<String> command) throws IOException {
		return new ProcessBuilder(command).directory(folder.toFile()).redirectError(folder.resolve("err").toFile())
				.redirectOutput(folder.resolve(out).toFile()).start();
	}

	private void await(Process process) throws Exception {
		boolean ended = process.waitFor(400, TimeUnit.SECONDS);
		process.destroyForcibly();
		assertThat(ended && process.exitValue() == 0).as(Files.readString(folder.resolve("err"))).isTrue();
	}
}
