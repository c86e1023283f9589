package dev.puente.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/** Phrases that can stand for each other in any statement, such as «se firmó» and «fue suscrito»; a short list, read like code. */
final class SameMeaning {

	private static final String FILE = "same-meaning.txt";
	private static final Pattern BETWEEN = Pattern.compile("\\s*\\|\\s*");

	/** By the first word of a phrase: the phrases, longest first, each with what it is taken for. */
	private final Map<String, List<Phrase>> phrases;

	private SameMeaning(Map<String, List<Phrase>> phrases) {
		this.phrases = phrases;
	}

	private record Phrase(List<String> words, List<String> takenFor) {
	}

	/** Reads the packaged list. */
	static SameMeaning packaged(Function<String, List<String>> words) {
		try {
			return of(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8), words);
		} catch (IOException e) {
			throw new UncheckedIOException(FILE + " is missing in the application", e);
		}
	}

	/** Reads a list: a group a line, parted by bars. */
	static SameMeaning of(String text, Function<String, List<String>> words) {
		Map<String, List<Phrase>> phrases = new HashMap<>();
		text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
			List<List<String>> group = Arrays.stream(BETWEEN.split(line.strip())).map(words).toList();
			group.forEach(phrase -> phrases.computeIfAbsent(phrase.getFirst(), first -> new ArrayList<>())
					.add(new Phrase(phrase, group.getFirst())));
		});
		phrases.values().forEach(same -> same.sort((one, two) -> two.words().size() - one.words().size()));
		return new SameMeaning(phrases);
	}

	/** Returns words in which each phrase is replaced by the first of its group; the longest phrase counts. */
	List<String> taken(List<String> words) {
		List<String> taken = new ArrayList<>();
		for (int at = 0; at < words.size();) {
			int here = at;
			Phrase phrase = phrases.getOrDefault(words.get(at), List.of()).stream()
					.filter(one -> here + one.words().size() <= words.size()
							&& words.subList(here, here + one.words().size()).equals(one.words()))
					.findFirst().orElse(new Phrase(List.of(words.get(at)), List.of(words.get(at))));
			taken.addAll(phrase.takenFor());
			at += phrase.words().size();
		}
		return taken;
	}
}
