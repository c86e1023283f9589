package dev.puente.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.puente.language.StopWords;
import dev.puente.search.FinglishReader.Read;

/** The words of a question that tell what it is about. */
final class TellingWords {

	/** What follows in a longer question is left out. */
	static final int MOST = 48;
	private static final String TIME = "بار";

	private TellingWords() {
	}

	/** Returns the telling words, each once; all words when none is telling. */
	static List<Read> of(List<Read> all) {
		List<Read> telling = IntStream.range(0, all.size()).filter(i -> !StopWords.contains(all.get(i).token()) && !isTime(all, i))
				.mapToObj(all::get).toList();
		Set<String> seen = new HashSet<>();
		return (telling.isEmpty() ? all : telling).stream().filter(read -> seen.add(read.token().word())).limit(MOST).toList();
	}

	/** «اولین بار» is «the first time»; elsewhere «بار» is a load. */
	private static boolean isTime(List<Read> all, int i) {
		return i > 0 && all.get(i).token().word().equals(TIME) && all.get(i - 1).token().number();
	}
}
