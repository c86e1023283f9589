package dev.puente.fair;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;

/**
 * A company's form as far as it is filled.
 *
 * @param id 8 hexadecimal digits, new for each form
 * @param revision grows with each change, so that a button of an earlier step is known as stale
 * @param language in which it is filled
 * @param stage where the visitor stands
 * @param answers what was answered, as it is kept: codes for choices, E.164 for telephone numbers, ISO 3166 for countries
 * @param resting whether the visitor wants to talk of something else meanwhile
 */
record Form(String id, int revision, Language language, Stage stage, Map<Question, String> answers, boolean resting) {

	Form {
		answers = Map.copyOf(answers);
	}

	static Form begun(String id, Language language) {
		return new Form(id, 1, language, new Stage.Asking(Question.first(), false), Map.of(), false);
	}

	/** Takes the answer to the open question and goes on. */
	Form answered(Stage.Asking asking, String value) {
		Map<Question, String> next = new EnumMap<>(Question.class);
		next.putAll(answers);
		next.put(asking.question(), value);
		Optional<Question> following = asking.correcting() ? Optional.empty() : asking.question().next();
		return new Form(id, revision + 1, language,
				following.<Stage>map(question -> new Stage.Asking(question, false)).orElseGet(Stage.Reviewing::new), next, false);
	}

	Form at(Stage next) {
		return new Form(id, revision + 1, language, next, answers, false);
	}

	Form in(Language other) {
		return new Form(id, revision + 1, other, stage, answers, resting);
	}

	Form resting(boolean now) {
		return new Form(id, revision + 1, language, stage, answers, now);
	}

	/** Keeps nothing that tells who filled it. */
	Form emptied(Stage last) {
		return new Form(id, revision + 1, language, last, Map.of(), false);
	}

	boolean open() {
		return !(stage instanceof Stage.Finished);
	}
}
