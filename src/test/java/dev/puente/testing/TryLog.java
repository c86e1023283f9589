package dev.puente.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a replica does with its letters, written line by line as it happens, so that the file tells of it after a kill -9: which letters were
 * begun and not brought to an end.
 */
public final class TryLog {

	private final Path file;
	private final Clock clock;

	/** @param file of one replica and its successors, one process at a time */
	public TryLog(Path file, Clock clock) {
		this.file = file;
		this.clock = clock;
	}

	/** How far a try to send a letter came. */
	public enum End {
		/** It was sent, as far as the replica knows. */
		DONE,
		/** It surely reached nobody, and comes again. */
		LATER,
		/** Its outcome is unknown: the connection broke off, or the response did. */
		UNKNOWN,
		/** It was refused. */
		REFUSED,
		/** The process ended first. */
		CUT_SHORT
	}

	/**
	 * A try to send a letter.
	 *
	 * @param text of the letter
	 * @param from when it began
	 * @param to when it ended, the process's end where that came first
	 * @param end how far it came
	 * @param died when the process ended
	 */
	public record Try(String text, Instant from, Instant to, End end, Instant died) {
	}

	/**
	 * The time in which a process served.
	 *
	 * @param from when it had started
	 * @param to when it ended
	 */
	public record Service(Instant from, Instant to) {
	}

	/** The process has started. */
	public void serving() {
		write("serving", "");
	}

	/** A letter is about to be sent. */
	public void begun(String text) {
		write("begun", text);
	}

	/** A try is over. */
	public void over(String text, End end) {
		write(end.name(), text);
	}

	/** The process has ended; written by whoever started it. */
	public void died() {
		write("died", "");
	}

	private void write(String what, String text) {
		try {
			// one call of the system a line: what a killed process wrote is there
			Files.write(file, (clock.instant() + " " + what + " " + text.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private record Line(Instant at, String what, String text) {

		static Line of(String line) {
			String[] parts = line.split(" ", 3);
			return new Line(Instant.parse(parts[0]), parts[1], parts[2]);
		}
	}

	/** Reads all lives in a log: the lines of each, the last one being that of its end. */
	private List<List<Line>> lives() throws IOException {
		List<List<Line>> lives = new ArrayList<>();
		List<Line> life = new ArrayList<>();
		for (String text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
			Line line = Line.of(text);
			life.add(line);
			if (line.what().equals("died")) {
				lives.add(life);
				life = new ArrayList<>();
			}
		}
		if (!life.isEmpty()) {
			life.add(new Line(clock.instant(), "died", ""));
			lives.add(life);
		}
		return lives;
	}

	/** Reads the times in which there was a process that served. */
	public List<Service> services() throws IOException {
		return lives().stream().flatMap(life -> life.stream().filter(line -> line.what().equals("serving"))
				.map(line -> new Service(line.at(), life.getLast().at()))).toList();
	}

	/** Reads the tries. */
	public List<Try> tries() throws IOException {
		List<Try> tries = new ArrayList<>();
		for (List<Line> life : lives()) {
			Map<String, Instant> underWay = new HashMap<>();
			Instant died = life.getLast().at();
			for (Line line : life) {
				Instant from = underWay.remove(line.text());
				if (line.what().equals("begun")) {
					underWay.put(line.text(), line.at());
				} else if (from != null) {
					tries.add(new Try(line.text(), from, line.at(), End.valueOf(line.what()), died));
				}
			}
			underWay.forEach((text, from) -> tries.add(new Try(text, from, died, End.CUT_SHORT, died)));
		}
		return tries;
	}
}
