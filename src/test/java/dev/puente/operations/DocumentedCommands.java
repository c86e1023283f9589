package dev.puente.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands that the pages tell people to type. */
final class DocumentedCommands {

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");
	private static final Pattern IN_LINE = Pattern
			.compile("`((?:[A-Z_]+=\\S+ )*(?:java -|mvn |deploy/\\w+\\.sh|curl |promtool |\\.ci/)[^`]*)`");
	private static final Pattern COMMENT = Pattern.compile("\\s+# .*$");
	private static final String PROMPT = "$ ";

	private DocumentedCommands() {
	}

	/**
	 * A command.
	 *
	 * @param block it stands in a block of its own, to be copied as it is; else in a sentence, where names may stand for what the reader has
	 */
	record Documented(Path page, String command, boolean block) {
	}

	static List<Documented> all() throws IOException {
		List<Documented> found = new ArrayList<>();
		try (Stream<Path> top = Files.list(Path.of("")); Stream<Path> docs = Files.list(Path.of("docs"))) {
			for (Path page : Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
				String text = Files.readString(page);
				BLOCK.matcher(text).results().filter(block -> block.group(1).isEmpty())
						.forEach(block -> lines(block.group(2)).forEach(line -> found.add(new Documented(page, line, true))));
				IN_LINE.matcher(BLOCK.matcher(text).replaceAll("")).results()
						.forEach(span -> found.add(new Documented(page, span.group(1).replaceAll("\\s*\\n\\s*", " ").strip(), false)));
			}
		}
		return found;
	}

	/** Where a prompt stands before commands, the lines without one are what the command prints. */
	private static Stream<String> lines(String block) {
		List<String> lines = block.replaceAll("\\\\\\n\\s*", "").lines().filter(line -> !line.isBlank()).toList();
		boolean prompted = lines.stream().anyMatch(line -> line.startsWith(PROMPT));
		return lines.stream().filter(line -> !prompted || line.startsWith(PROMPT))
				.map(line -> COMMENT.matcher(prompted ? line.substring(PROMPT.length()) : line).replaceAll("").strip());
	}
}
