package dev.puente.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.puente.testing.MarkedPage;

/** Writes the table of a full fault run into the page that tells of it, between its two marks. */
final class ReliabilityReport {

	private ReliabilityReport() {
	}

	static void write(Path page, Size size, Verdict verdict, Duration took) throws IOException {
		MarkedPage.write(page, "faults", table(size, verdict, took));
	}

	private static String table(Size size, Verdict verdict, Duration took) {
		StringBuilder table = new StringBuilder(String.format(Locale.ROOT,
				"""

						| figure | value |
						|---|---|
						| questions asked | %,d in %d chats |
						| lost (neither answer nor notice) | **%d** |
						| out of order within a chat | **%d** |
						| shown twice, all in all | %d |
						| – letters under way when their process or Redis ended | %d |
						| – calls of `sendMessage` that took effect and whose response was cut off | %d |
						| – letters under way while SIGSTOP or a busy machine took the processor away, and another replica took over | %d |
						| shown twice without one of these three having befallen that letter | **%d** |
						| notices shown (some twice, by a crash) / questions that cannot be answered | %d / %d |
						| calls inside a `retry_after` window, later than 0.5 s after it was ordered, where no crash hid it from the others | **%d** |
						| longest silence: somebody waits, nobody gets an answer, Telegram has not ordered it | %.1f s |
						| of it, while Redis and a replica were there for more than 2 s | %.1f s |
						| what was done within 10 s of its begin; of its end (ms from there) | %s |
						| median time from question to answer, with everything below going on | %.1f s |
						| getUpdates ended by another one (409) | %d |
						| replicas, and how long it took | %d, %d min |

						What was done to them:

						| what | times |
						|---|---|
						""",
				verdict.updates(), verdict.chats(), verdict.lost(), verdict.outOfOrder(), verdict.duplicated(),
				verdict.crashed(), verdict.cut(), verdict.stoodStill(), verdict.unexcused().size(), verdict.notices(), verdict.poison(),
				verdict.early().size(), seconds(verdict.longestSilence()), seconds(verdict.longestServed()), verdict.aroundSilence(),
				seconds(verdict.medianWait()), verdict.conflicts(), Size.REPLICAS, took.toMinutes()));
		for (Map.Entry<String, Long> done : new TreeMap<>(verdict.done()).entrySet()) {
			table.append(String.format(Locale.ROOT, "| %s | %d |%n", done.getKey(), done.getValue()));
		}
		table.append(
				String.format(Locale.ROOT, "%nEach pause (SIGSTOP) took %d s; a 429 asked for 1 to %d s.%n%n", size.pause().toSeconds(),
						size.longestRefusal()));
		return table.toString();
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1e3;
	}
}
