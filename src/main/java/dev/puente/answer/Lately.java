package dev.puente.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.puente.language.Language;

/**
 * Which documents of a generation answered the last questions: a follow-up asks again for those of the question before it. Questions are known by a number
 * made of their words; the words themselves are not kept. Safe for many threads.
 */
final class Lately {

	private static final int MOST = 1_000;

	private final Map<Key, Set<String>> documents = new LinkedHashMap<>(MOST, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Set<String>> eldest) {
			return size() > MOST;
		}
	};

	private record Key(Language language, long words) {
	}

	synchronized Optional<Set<String>> documents(Language language, Question question) {
		return Optional.ofNullable(documents.get(key(language, question)));
	}

	synchronized void answered(Language language, Question question, Set<String> by) {
		documents.put(key(language, question), by);
	}

	private static Key key(Language language, Question question) {
		List<String> previous = question.previous();
		return new Key(language, Stems.number(question.text() + "\n" + String.join("\n", previous)));
	}
}
