package dev.puente.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** The table of what each promise came to in a run of full size; small runs leave it as it is. */
public final class PromiseTable {

	private static final String NAME = "promises";
	private static final String HEAD = "\n| promise | size | what came of it |\n|---|---|---|\n";

	private PromiseTable() {
	}

	/**
	 * Writes a row, in place of the one with the same promise and size.
	 *
	 * @param promise its number
	 * @param size what was done
	 * @param outcome what was measured
	 */
	public static synchronized void row(int promise, String size, String outcome) throws IOException {
		Optional<Path> page = Optional.ofNullable(System.getProperty(NAME)).map(Path::of);
		if (page.isPresent()) {
			String begin = "| " + promise + " | " + size + " |";
			TreeSet<String> rows = new TreeSet<>(Comparator.comparingInt(PromiseTable::number).thenComparing(Comparator.naturalOrder()));
			Arrays.stream(MarkedPage.read(page.get(), NAME).split("\n"))
					.filter(line -> line.matches("\\| \\d.*") && !line.startsWith(begin))
					.forEach(rows::add);
			rows.add(begin + " " + outcome + " |");
			MarkedPage.write(page.get(), NAME, HEAD + String.join("\n", rows) + "\n\n");
		}
	}

	private static int number(String row) {
		return Integer.parseInt(row.substring(2, row.indexOf(' ', 2)));
	}
}
