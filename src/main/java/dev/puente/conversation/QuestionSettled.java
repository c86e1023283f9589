package dev.puente.conversation;

import java.time.Duration;
import java.util.List;

import dev.puente.language.Language;

/**
 * A question got its reply; published in the process where it was asked, again when its message is handled again.
 *
 * @param question its id, the same each time its message is handled
 * @param conversation who asked
 * @param language of the reply
 * @param text the visitor's words
 * @param answered whether documents answered it
 * @param documents ids of the documents that the answer cites
 * @param took how long finding and composing took
 */
public record QuestionSettled(String question, String conversation, Language language, String text, boolean answered,
		List<String> documents, Duration took) {

	public QuestionSettled {
		documents = List.copyOf(documents);
	}
}
