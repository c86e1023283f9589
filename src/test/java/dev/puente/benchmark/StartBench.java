package dev.puente.benchmark;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the executable jar takes to its first answer, and what deploy/aot.sh makes of it, beside a bare Spring Boot application started in
 * turn with them; and how long {@code ask} takes in the terminal.
 */
final class StartBench {

	static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
	private static final String ASKED = "¿Cuándo se celebró FIHAV 2025?";
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path jar;
	private final Path bareJar;
	private final CachedPuente cached;
	private final Path folder;
	private final List<Start> bareStarts = new ArrayList<>();
	private final List<Start> plainStarts = new ArrayList<>();
	private final List<Start> cachedStarts = new ArrayList<>();
	private final List<Start> asks = new ArrayList<>();

	StartBench(Path jar, CachedPuente cached, Path folder) throws IOException {
		this.jar = jar;
		this.cached = cached;
		this.folder = folder;
		this.bareJar = folder.resolve("bare.jar");
		BareJar.write(jar, bareJar);
	}

	/** From the start of a process to its first answer: seconds on the clock, and of the processors. */
	record Start(double seconds, double processorSeconds) {
	}

	/**
	 * What was measured, a figure a round.
	 *
	 * @param bare Spring Boot with one route
	 * @param plain Puente's jar
	 * @param cached Puente with the cache
	 * @param ask one question in the terminal, with the cache, from the start to the end of the process
	 */
	record Result(List<Start> bare, List<Start> plain, List<Start> cached, List<Start> ask) {
	}

	Result run() throws IOException, InterruptedException {
		for (int round = 1; round <= ROUNDS; round++) {
			startBare(round);
			plainStarts.add(start(ServedJar.command(jar, List.of()), "plain-" + round));
			cachedStarts.add(start(cached.program(), "cached-" + round));
			asks.add(ask(round));
		}
		return new Result(bareStarts, plainStarts, cachedStarts, asks);
	}

	private void startBare(int round) throws IOException, InterruptedException {
		try (ServedJar bare = new ServedJar(bareJar, folder.resolve("bare-" + round + ".log"))) {
			bareStarts.add(new Start(bare.secondsToFirst200(bare.request("/").build()), bare.processorSeconds()));
		}
	}

	private Start start(List<String> program, String name) throws IOException, InterruptedException {
		try (ServedJar puente = new ServedJar(program, folder.resolve(name + ".log"), "--puente.data=" + folder.resolve(name))) {
			HttpRequest question = AskedOverHttp.all(puente).getFirst();
			return new Start(puente.secondsToFirst200(question), puente.processorSeconds());
		}
	}

	private Start ask(int round) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(cached.program());
		command.addAll(List.of("ask", ASKED));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(folder.resolve("ask-" + round + ".log").toFile());
		builder.environment().put("JAVA", ServedJar.JAVA);
		long started = System.nanoTime();
		Process process = builder.start();
		Duration processor = Duration.ZERO;
		while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
			processor = process.info().totalCpuDuration().orElse(processor);
			if (System.nanoTime() - started > PATIENCE.toNanos()) {
				process.destroyForcibly();
			}
		}
		if (process.exitValue() != 0) {
			throw new IOException("ask ended with " + process.exitValue());
		}
		return new Start((System.nanoTime() - started) / 1e9, processor.toMillis() / 1e3);
	}
}
