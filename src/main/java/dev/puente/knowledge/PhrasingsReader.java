package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.puente.knowledge.PassageReader.Passages;
import dev.puente.language.Language;

/**
 * Reads {@code asked.tsv}: language, anchor, numbers of sentences from 1 and a question, with tabs between. A line that does not fit its
 * document is left out and told; it refuses nothing, since what the document says does not depend on it.
 */
final class PhrasingsReader {

	static final String FILE = "asked.tsv";
	private static final String MEND = "write language, anchor, numbers of sentences from 1 (as 2 or 2,3) and the question, with tabs between";
	private static final Pattern NUMBERS = Pattern.compile("[1-9]\\d?(,[1-9]\\d?)*+");
	private static final int COLUMNS = 4;

	private final DocumentFiles files;
	private final Map<Language, Passages> texts;
	private final List<Fault> faults;
	private final Map<Language, Map<String, List<Phrasing>>> phrasings = new EnumMap<>(Language.class);
	private final Set<String> seen = new HashSet<>();

	private PhrasingsReader(DocumentFiles files, Map<Language, Passages> texts, List<Fault> faults) {
		this.files = files;
		this.texts = texts;
		this.faults = faults;
	}

	/** Returns the questions by language and anchor. */
	static Map<Language, Map<String, List<Phrasing>>> read(DocumentFiles files, Map<Language, Passages> texts, List<Fault> faults) {
		PhrasingsReader reader = new PhrasingsReader(files, texts, faults);
		String[] lines = files.asked().split("\n");
		for (int i = 0; i < lines.length; i++) {
			if (!lines[i].isBlank()) {
				reader.line(i + 1, lines[i].strip().split("\t"));
			}
		}
		return reader.phrasings;
	}

	private void line(int number, String[] columns) {
		if (columns.length != COLUMNS || !NUMBERS.matcher(columns[2]).matches()) {
			fault(number, "the line does not have four columns, or the third one holds no numbers");
			return;
		}
		Optional<Language> language = Language.ofCode(columns[0]).filter(texts::containsKey);
		int sentences = language.map(texts::get).map(passages -> passages.texts().get(columns[1])).map(text -> text.sentences().size())
				.orElse(0);
		List<Integer> positions = Arrays.stream(columns[2].split(",")).map(one -> Integer.parseInt(one) - 1).distinct().toList();
		if (positions.stream().anyMatch(position -> position >= sentences)) {
			fault(number, "the text «" + columns[0] + "» has no such sentence in «" + columns[1] + "»");
		} else if (!seen.add(columns[0] + columns[3])) {
			fault(number, "the question stands in this file already");
		} else {
			phrasings.computeIfAbsent(language.orElseThrow(), any -> new HashMap<>()).computeIfAbsent(columns[1], any -> new ArrayList<>())
					.add(new Phrasing(columns[3].strip(), positions));
		}
	}

	private void fault(int line, String reason) {
		faults.add(Fault.warning(files.path(FILE), line, reason, MEND));
	}
}
