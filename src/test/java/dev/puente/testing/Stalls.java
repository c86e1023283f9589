package dev.puente.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in which the machine gave a process no processor. They hide from it what the others did meanwhile, just as a pause by SIGSTOP does.
 */
public final class Stalls {

	private static final long STEP = 50;
	private static final long LONGEST_UNNOTICED = 250;
	private static final Pattern LINE = Pattern.compile("stalled from=(\\S+) for=(\\S+)");

	private Stalls() {
	}

	/**
	 * A time without a processor.
	 *
	 * @param from when it began
	 * @param lasting how long it went on
	 */
	public record Stall(Instant from, Duration lasting) {
	}

	/**
	 * Writes a line for each stall of this process, as long as it lives, or until the thread returned is interrupted. A thread of the system
	 * tells: a virtual one waits for its kin too.
	 */
	public static Thread watch(PrintStream out) {
		return Thread.ofPlatform().daemon().name("stalls").start(() -> {
			try {
				while (true) {
					Instant before = Instant.now();
					Thread.sleep(STEP);
					Duration passed = Duration.between(before, Instant.now());
					if (passed.toMillis() > LONGEST_UNNOTICED) {
						out.println("stalled from=" + before + " for=" + passed);
					}
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** Reads what {@link #watch} wrote to a log. */
	public static List<Stall> read(Path log) throws IOException {
		return Files.readAllLines(log).stream().map(LINE::matcher).filter(Matcher::find)
				.map(found -> new Stall(Instant.parse(found.group(1)), Duration.parse(found.group(2)))).toList();
	}
}
