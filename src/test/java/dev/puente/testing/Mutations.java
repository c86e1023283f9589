package dev.puente.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes broken texts of good ones: pieces cut out, doubled, swapped, and what breaks parsers put in. The same seed gives the same texts in
 * the same order; there are some hundred for each target, and as many more as go into {@code -Dfuzz.seconds}.
 */
public final class Mutations {

	private static final Path CORPUS = Path.of("src/test/resources/fuzz");
	private static final long SEED = 9;
	private static final int MOST = 6;
	private static final int LEAST = 300;
	private static final List<String> NASTY = List.of("\u0000", "\uD800", "\uDFFF", "\u202e", "\u200c", "{", "}", "[", "]", "\"", "\\",
			"\\u", ":",
			": ", "- ", "\n", "\n\n", "\t", "&a", "*a", "!!java.net.URL", "<<:", "|", ">", "---\n", "## ", "{#", "[S",
			"99999999999999999999", "-1",
			"1e999", "null", "true", "0x", "۱۴۰۳", "😀", "ﷺ", "<script>", "%s", "${jndi:x}", "../", "http://", "file:///etc/passwd");

	private Mutations() {
	}

	/** What is done with each text; whatever it throws is a finding. */
	@FunctionalInterface
	public interface Target {

		/** Takes a text. */
		void take(String text) throws Exception;
	}

	/**
	 * Gives a target broken texts.
	 *
	 * @param good texts to begin with
	 */
	public static void of(List<String> good, Target target) {
		Random random = new Random(SEED);
		long end = System.nanoTime() + Duration.ofSeconds(Long.getLong("fuzz.seconds", 0)).toNanos();
		int count = 0;
		do {
			String text = mutated(good.get(random.nextInt(good.size())), good, random);
			count++;
			try {
				target.take(text);
			} catch (Exception | StackOverflowError | OutOfMemoryError e) {
				throw new AssertionError("text " + count + " of seed " + SEED + " broke it: «" + text + "»", e);
			}
		} while (count < LEAST || System.nanoTime() < end);
	}

	/**
	 * Gives a target the texts kept in src/test/resources/fuzz/NAME as they are, and then broken ones made of them. What breaks the target is left
	 * in target/fuzz/NAME: mend the target, and keep the text with the others.
	 */
	public static void ofCorpus(String name, Target target) throws IOException {
		List<String> kept = new ArrayList<>();
		try (Stream<Path> files = Files.list(CORPUS.resolve(name))) {
			for (Path file : files.sorted().toList()) {
				kept.add(Files.readString(file));
			}
		}
		Target keeping = text -> {
			try {
				target.take(text);
			} catch (Exception | Error e) {
				Files.write(Files.createDirectories(Path.of("target/fuzz", name)).resolve(Integer.toHexString(text.hashCode()) + ".txt"),
						text.getBytes(StandardCharsets.UTF_8));
				throw e;
			}
		};
		for (String text : kept) {
			try {
				keeping.take(text);
			} catch (Exception e) {
				throw new AssertionError("a text kept in " + CORPUS.resolve(name) + " broke it: «" + text + "»", e);
			}
		}
		of(kept, keeping);
	}

	private static String mutated(String text, List<String> good, Random random) {
		String mutated = text;
		for (int i = random.nextInt(MOST); i >= 0; i--) {
			int from = random.nextInt(mutated.length() + 1);
			int to = Math.min(mutated.length(), from + random.nextInt(40));
			String piece = switch (random.nextInt(6)) {
				case 0 -> "";
				case 1 -> mutated.substring(from, to).repeat(2);
				case 2 -> NASTY.get(random.nextInt(NASTY.size())).repeat(1 + random.nextInt(20) * random.nextInt(20));
				case 3 -> new StringBuilder(mutated.substring(from, to)).reverse().toString();
				case 4 -> part(good.get(random.nextInt(good.size())), random);
				default -> NASTY.get(random.nextInt(NASTY.size()));
			};
			mutated = mutated.substring(0, from) + piece + mutated.substring(to);
		}
		return mutated;
	}

	private static String part(String text, Random random) {
		int from = random.nextInt(text.length() + 1);
		return text.substring(from, Math.min(text.length(), from + random.nextInt(80)));
	}
}
