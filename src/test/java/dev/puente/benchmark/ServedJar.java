package dev.puente.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An executable jar running on a free port with {@value #HEAP}; started and ended by the benchmark. */
final class ServedJar implements AutoCloseable {

	static final String HEAP = "-Xmx256m";
	static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
	private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	private final int port;
	private final long started;
	private final Process process;

	ServedJar(Path jar, Path log, String... settings) throws IOException {
		this(jar, log, List.of(), settings);
	}

	/** @param options of the JVM */
	ServedJar(Path jar, Path log, List<String> options, String... settings) throws IOException {
		this(command(jar, options), log, settings);
	}

	/** @param program with its first arguments */
	ServedJar(List<String> program, Path log, String... settings) throws IOException {
		port = freePort();
		List<String> command = new ArrayList<>(program);
		command.add("--server.port=" + port);
		command.addAll(List.of(settings));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		// for scripts that start Java
		builder.environment().put("JAVA", JAVA);
		started = System.nanoTime();
		process = builder.start();
	}

	/** Returns what starts a jar. */
	static List<String> command(Path jar, List<String> options) {
		List<String> command = new ArrayList<>(List.of(JAVA, HEAP));
		command.addAll(options);
		command.addAll(List.of("-jar", jar.toString()));
		return command;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30));
	}

	long pid() {
		return process.pid();
	}

	int status(HttpRequest request) throws IOException, InterruptedException {
		return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
	}

	/** Asks again and again until the answer is 200; returns the seconds since the process was started. */
	double secondsToFirst200(HttpRequest request) throws InterruptedException {
		while (System.nanoTime() - started < PATIENCE_NANOS && process.isAlive()) {
			try {
				if (status(request) == 200) {
					return (System.nanoTime() - started) / 1e9;
				}
			} catch (IOException e) {
				// not listening yet
			}
			TimeUnit.MILLISECONDS.sleep(10);
		}
		throw new IllegalStateException("no answer from " + process.info().commandLine().orElse("the process"));
	}

	/** Returns the processor time spent since the start; other work on the machine lengthens it less than the seconds on the clock. */
	double processorSeconds() {
		return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
	}

	/** Returns the resident memory of the JVM in MB (10⁶ bytes). */
	double residentMegabytes() throws IOException {
		return residentMegabytes(process.pid());
	}

	/** Returns the resident memory of the processes that the JVM started. */
	double childrenMegabytes() throws IOException {
		double sum = 0;
		for (ProcessHandle child : process.descendants().toList()) {
			sum += residentMegabytes(child.pid());
		}
		return sum;
	}

	static double residentMegabytes(long pid) throws IOException {
		return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
				.mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6).findFirst().orElse(0);
	}

	@Override
	public void close() throws InterruptedException {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroy();
		if (!process.waitFor(20, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
		}
		children.forEach(ProcessHandle::destroyForcibly);
	}
}
