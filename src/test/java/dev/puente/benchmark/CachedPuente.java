package dev.puente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Puente as the documented deploy/aot.sh installs it: extracted, with a cache made by a training run. */
final class CachedPuente {

	private final Path folder;

	private CachedPuente(Path folder) {
		this.folder = folder;
	}

	/** Runs the script, with the flags that it chooses itself. */
	static CachedPuente make(Path jar, Path folder) throws IOException, InterruptedException {
		Path log = folder.resolveSibling("aot.log");
		ProcessBuilder builder = new ProcessBuilder(Path.of("deploy/aot.sh").toAbsolutePath().toString(), jar.toString(), folder.toString())
				.redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("JAVA", ServedJar.JAVA);
		builder.environment().remove("JAVA_OPTIONS");
		Process script = builder.start();
		if (!script.waitFor(20, TimeUnit.MINUTES) || script.exitValue() != 0) {
			script.destroy();
			throw new IOException("aot.sh: " + Files.readString(log));
		}
		return new CachedPuente(folder);
	}

	/** Returns what starts it. */
	List<String> program() {
		return List.of(folder.resolve("run").toString());
	}

	/** Returns the flags that it is started with. */
	String options() throws IOException {
		return String.join(" ", Files.readAllLines(folder.resolve("options")));
	}

	/** Returns the size of the cache of the server in MB (10⁶ bytes). */
	double cacheMegabytes() throws IOException {
		return Files.size(folder.resolve("puente.aot")) / 1e6;
	}
}
