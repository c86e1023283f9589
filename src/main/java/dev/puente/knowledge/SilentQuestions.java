package dev.puente.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.puente.language.Language;

/** {@code silent.tsv}: what people ask though no document answers it. */
public final class SilentQuestions {

	static final String FILE = "silent.tsv";
	private static final int COLUMNS = 2;

	private final Map<Language, List<String>> questions;

	private SilentQuestions(Map<Language, List<String>> questions) {
		this.questions = questions;
	}

	private static Map<Language, List<String>> questions(KnowledgeFolder folder) {
		List<String[]> lines = folder.file(FILE).stream().flatMap(String::lines).map(line -> line.split("\t"))
				.filter(columns -> columns.length == COLUMNS).toList();
		Map<Language, List<String>> questions = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			questions.put(language,
					lines.stream().filter(columns -> columns[0].equals(language.code())).map(columns -> columns[1].strip()).toList());
		}
		return questions;
	}

	/** Reads a folder's list; a folder without one has an empty list, and lines that do not fit are left out. */
	public static SilentQuestions read(KnowledgeFolder folder) {
		return new SilentQuestions(questions(folder));
	}

	/** Returns those of the questions that a test holds for. */
	public SilentQuestions where(Predicate<String> test) {
		Map<Language, List<String>> kept = new EnumMap<>(Language.class);
		questions.forEach((language, list) -> kept.put(language, list.stream().filter(test).toList()));
		return new SilentQuestions(kept);
	}

	/** Returns the questions in a language, in the order of the file. */
	public List<String> in(Language language) {
		return questions.getOrDefault(language, List.of());
	}
}
