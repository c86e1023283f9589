package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lines of {@code lexicon.tsv} hold a Persian and a Spanish word, a part of speech and a weight, each pair once. */
final class LexiconInOrder {

	private static final String FILE = "lexicon.tsv";
	private static final String COLUMNS = "write fa, es, part of speech and weight (0–1), with tabs between";
	private static final Pattern WEIGHT = Pattern.compile("0|1|0?\\.\\d+|[01]\\.\\d+");
	private static final Pattern PERSIAN = Pattern.compile("[\\p{InArabic}&&\\p{L}].*");
	private static final Pattern SPANISH = Pattern.compile("¿?\\p{IsLatin}.*");

	private final List<Fault> faults = new ArrayList<>();
	private final Map<String, Integer> pairs = new HashMap<>();

	private LexiconInOrder() {
	}

	static List<Fault> check(KnowledgeFolder folder) {
		LexiconInOrder check = new LexiconInOrder();
		String[] lines = folder.file(FILE).orElse("").split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			boolean header = i == 0 && lines[i].startsWith("fa\t");
			if (!lines[i].isBlank() && !lines[i].startsWith("#") && !header) {
				check.line(i + 1, lines[i].stripTrailing());
			}
		}
		return check.faults;
	}

	private void line(int number, String line) {
		String[] columns = line.split("\t", -1);
		if (columns.length != 4) {
			error(number, "«" + line + "» has " + columns.length + " columns", COLUMNS);
			return;
		}
		if (!PERSIAN.matcher(columns[0]).matches() || !SPANISH.matcher(columns[1]).matches()) {
			error(number, "«" + columns[0] + "» and «" + columns[1] + "» are not a Persian and a Spanish word", COLUMNS);
		}
		if (columns[2].isBlank()) {
			error(number, "the part of speech of «" + columns[0] + "» is missing", COLUMNS);
		}
		if (!WEIGHT.matcher(columns[3]).matches() || Double.parseDouble(columns[3]) > 1) {
			error(number, "«" + columns[3] + "» is no weight", "write a number from 0 to 1");
		}
		Integer before = pairs.putIfAbsent(columns[0] + "\t" + columns[1] + "\t" + columns[2], number);
		if (before != null) {
			error(number, "«" + columns[0] + "» – «" + columns[1] + "» stands in line " + before + " already", "take one of them out");
		}
	}

	private void error(int number, String reason, String mend) {
		faults.add(Fault.error(FILE, number, reason, mend));
	}
}
