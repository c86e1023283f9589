package dev.puente.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.puente.telegram.Replica;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.TestRedis;

/** Processes with the product's receiving, lanes and sending, and an echo for an answer; the flight recorder runs in each. */
final class EchoReplicas implements AutoCloseable {

	private static final List<String> PARTS = List.of("dev.puente.redis", "dev.puente.delivery", "dev.puente.telegram", "io.lettuce",
			"okhttp3", "org.telegram", "com.fasterxml", "tools.jackson", "io.netty");

	private final Path folder;
	private final List<Process> processes = new ArrayList<>();

	EchoReplicas(Path folder, int count, TestRedis redis, BotApiServer telegram) throws IOException {
		this.folder = folder;
		for (int i = 0; i < count; i++) {
			processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), ServedJar.HEAP,
					FlightRecord.OPTION, "-cp", System.getProperty("java.class.path"), Replica.class.getName(),
					Integer.toString(redis.port()), redis.password(), telegram.url().toString(), "redis", "-", "0", "0",
					folder.resolve("tries-" + i).toString())
					.redirectErrorStream(true).redirectOutput(folder.resolve("replica-" + i).toFile()).start());
		}
	}

	/** Resident memory of the first, in MB (10⁶ bytes). */
	double megabytes() throws IOException {
		return ServedJar.residentMegabytes(processes.getFirst().pid());
	}

	/** Where the processor time of the first went. */
	String profile() throws IOException, InterruptedException {
		return FlightRecord.profile(processes.getFirst().pid(), folder.resolve("first.jfr"), PARTS);
	}

	@Override
	public void close() throws InterruptedException {
		for (Process process : processes) {
			process.destroyForcibly().waitFor();
		}
	}
}
