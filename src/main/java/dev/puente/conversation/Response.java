package dev.puente.conversation;

import java.util.Optional;

import dev.puente.answer.Answer;

/**
 * What Puente says to a message.
 *
 * @param reply as a chat shows it
 * @param answer behind it, where the message was a question; a page can show more of it
 */
public record Response(Reply reply, Optional<Answer> answer) {

	static Response of(Reply reply) {
		return new Response(reply, Optional.empty());
	}
}
