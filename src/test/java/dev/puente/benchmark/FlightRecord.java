package dev.puente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the processor time of a process went, by Java's flight recorder. */
final class FlightRecord {

	/** Turns the recorder on in a process to be started. */
	static final String OPTION = "-XX:StartFlightRecording";

	private FlightRecord() {
	}

	/**
	 * Returns, as a sentence's end, percent of the processor's samples by the part whose call it is: the innermost frame of a known one.
	 *
	 * @param file to be written
	 * @param parts beginnings of class names
	 */
	static String profile(long pid, Path file, List<String> parts) throws IOException, InterruptedException {
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), "JFR.dump",
				"filename=" + file.toAbsolutePath()).redirectErrorStream(true)
				.redirectOutput(file.resolveSibling(file.getFileName() + ".log").toFile()).start().waitFor();
		Map<String, Long> samples = new HashMap<>();
		if (Files.exists(file)) {
			for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
				if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
					samples.merge(part(event.getStackTrace().getFrames(), parts), 1L, Long::sum);
				}
			}
		}
		long all = Math.max(1, samples.values().stream().mapToLong(Long::longValue).sum());
		return samples.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
				.filter(part -> part.getValue() * 100 >= all)
				.map(part -> "`" + part.getKey() + "` " + part.getValue() * 100 / all + " %").collect(Collectors.joining(", "));
	}

	private static String part(List<RecordedFrame> frames, List<String> parts) {
		return frames.stream().map(frame -> frame.getMethod().getType().getName())
				.flatMap(name -> parts.stream().filter(name::startsWith)).findFirst().orElse("other");
	}
}
