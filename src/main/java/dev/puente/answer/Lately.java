package dev.puente.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * With what a generation answered the last questions: a follow-up asks again for those of the question before it. Questions are known by a number
 * made of their words; the words themselves are not kept. Safe for many threads.
 */
final class Lately {

	private static final int MOST = 1_000;

	private final Map<Key, Told> told = new LinkedHashMap<>(MOST, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Told> eldest) {
			return size() > MOST;
		}
	};

	private record Key(Language language, long words) {
	}

	/**
	 * What was answered.
	 *
	 * @param documents of the best evidence, the best first
	 * @param sentence the best one; none where it was not good enough for an answer
	 */
	record Told(List<String> documents, Optional<String> sentence) {
	}

	synchronized Optional<Told> told(Language language, Question question) {
		return Optional.ofNullable(told.get(key(language, question)));
	}

	synchronized void answered(Language language, Question question, Told with) {
		told.put(key(language, question), with);
	}

	private static Key key(Language language, Question question) {
		List<String> previous = question.previous();
		return new Key(language, Stems.number(question.text() + "\n" + String.join("\n", previous)));
	}
}
