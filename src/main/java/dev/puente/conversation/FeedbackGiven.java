package dev.puente.conversation;

import dev.puente.language.Language;

/**
 * A visitor judged an answer; published in the process where that happened, again when the message is handled again.
 *
 * @param question the id of what was asked, the same for each judgement of it
 * @param conversation who judged
 * @param language of the answer
 * @param text what was asked, in the visitor's words
 * @param helpful whether the answer helped
 * @param reason why it did not: 1 to 4 as in the messages {@code reason.1} …; 0 when none was given
 * @param news whether it is another judgement than the visitor's last one on this answer
 */
public record FeedbackGiven(String question, String conversation, Language language, String text, boolean helpful, int reason,
		boolean news) {
}
