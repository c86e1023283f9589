package dev.puente.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.puente.telegram.Replica;
import dev.puente.testing.HaltPoint;
import dev.puente.testing.TestRedis;

/** One run of a {@link Replica}. */
final class ReplicaProcess {

	private static final String TELEGRAMS_RATE = "30";

	private final Process process;
	private final Optional<HaltPoint> halt;

	/** @param passing at which passing of the point to halt, from 1 */
	ReplicaProcess(Path log, Path tries, TestRedis redis, String api, boolean durable, Optional<HaltPoint> halt, int passing) {
		this.halt = halt;
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Xshare:auto", "-cp", System.getProperty("java.class.path", ""),
				Replica.class.getName(), Integer.toString(redis.port()), redis.password(), api, durable ? "redis" : "memory",
				halt.map(HaltPoint::name).orElse("-"), Integer.toString(passing), TELEGRAMS_RATE, tries.toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_"));
		try {
			process = builder.start();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	boolean isAlive() {
		return process.isAlive();
	}

	/** Tells whether it was told to halt somewhere. */
	boolean isToHalt() {
		return halt.isPresent();
	}

	/** Returns where it halted by itself. */
	Optional<HaltPoint> halted() {
		return process.isAlive() || process.exitValue() != Replica.HALTED ? Optional.empty() : halt;
	}

	void kill() {
		process.destroyForcibly().onExit().join();
	}

	/**
	 * Ends it as an orderly restart does: it ends what is under way and leaves the rest to the others. By its handle, for the process itself would
	 * close the standard input too, at whose end a replica halts.
	 */
	void terminate() {
		process.toHandle().destroy();
		process.onExit().join();
	}

	/** Stops it for a while as SIGSTOP does: its connections stay, its clocks go on. */
	void pause(long seconds) throws InterruptedException {
		signal("-STOP");
		try {
			TimeUnit.SECONDS.sleep(seconds);
		} finally {
			signal("-CONT");
		}
	}

	private void signal(String name) throws InterruptedException {
		try {
			new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
