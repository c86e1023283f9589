package dev.puente.knowledge;

import dev.puente.knowledge.Passage.Sentence;
import dev.puente.language.Language;

/**
 * A sentence and where it stands.
 *
 * @param language of the text
 * @param file path within the knowledge folder
 * @param line where it begins
 * @param sentence what it says, and on which sources
 */
record WrittenSentence(Language language, String file, int line, Sentence sentence) {

	String text() {
		return sentence.text();
	}

	/** Returns its first words, to find it by. */
	String beginning() {
		String[] words = text().split(" ", 7);
		return words.length < 7 ? text() : text().substring(0, text().length() - words[6].length()).strip() + " …";
	}

	Fault warning(String reason, String mend) {
		return Fault.warning(file, line, reason, mend);
	}

	Fault error(String reason, String mend) {
		return Fault.error(file, line, reason, mend);
	}
}
