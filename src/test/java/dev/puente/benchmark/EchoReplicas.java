package dev.puente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.puente.telegram.Replica;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.TestRedis;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

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
					"-XX:StartFlightRecording:settings=profile", "-cp", System.getProperty("java.class.path"), Replica.class.getName(),
					Integer.toString(redis.port()), redis.password(), telegram.url().toString(), "redis", "-", "0", "0")
					.redirectErrorStream(true).redirectOutput(folder.resolve("replica-" + i).toFile()).start());
		}
	}

	/** Resident memory of the first, in MB (10⁶ bytes). */
	double megabytes() throws IOException {
		return ServedJar.residentMegabytes(processes.getFirst().pid());
	}

	/** Percent of the processor's samples of the first, by the part whose call it is: the innermost frame of a known one. */
	Map<String, Long> profile() throws IOException, InterruptedException {
		Path file = folder.resolve("first.jfr").toAbsolutePath();
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(processes.getFirst().pid()),
				"JFR.dump", "filename=" + file).redirectErrorStream(true).redirectOutput(folder.resolve("jcmd").toFile()).start().waitFor();
		Map<String, Long> samples = new HashMap<>();
		if (Files.exists(file)) {
			for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
				if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
					samples.merge(part(event.getStackTrace().getFrames()), 1L, Long::sum);
				}
			}
		}
		long all = Math.max(1, samples.values().stream().mapToLong(Long::longValue).sum());
		samples.replaceAll((part, count) -> count * 100 / all);
		return samples;
	}

	private static String part(List<RecordedFrame> frames) {
		return frames.stream().map(frame -> frame.getMethod().getType().getName())
				.flatMap(name -> PARTS.stream().filter(name::startsWith)).findFirst().orElse("other");
	}

	@Override
	public void close() throws InterruptedException {
		for (Process process : processes) {
			process.destroyForcibly().waitFor();
		}
	}
}
