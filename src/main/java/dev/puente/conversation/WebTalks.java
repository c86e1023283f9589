package dev.puente.conversation;

import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import dev.puente.redis.RedisUnavailable;

/** Talks on the page and over the REST interface; apart from the chats of bots. */
@Component
public class WebTalks {

	private static final Logger log = LoggerFactory.getLogger(WebTalks.class);

	private final Talks talks;
	private final Answers answers;

	WebTalks(Talks talks, Answers answers) {
		this.talks = talks;
		this.answers = answers;
	}

	/**
	 * Answers a question within a talk and remembers it for the next one; without the talk's memory while Redis does not answer.
	 *
	 * @param conversation the client's id for the talk; an unknown one starts a talk
	 * @param question the visitor's words
	 * @param language the language to answer in; empty = the question's own
	 */
	public Answer ask(String conversation, String question, Optional<Language> language) {
		String id = "web:" + conversation;
		Talk talk = remembered(id);
		Answer answer = answers.answer(new Question(question, language, talk.questions()));
		remember(id, talk.after(question));
		return answer;
	}

	private Talk remembered(String id) {
		try {
			return talks.load(id);
		} catch (RedisUnavailable e) {
			log.warn("event=talk-not-remembered cause={}", e.getMessage());
			return new Talk(List.of());
		}
	}

	private void remember(String id, Talk talk) {
		try {
			talks.save(id, talk);
		} catch (RedisUnavailable e) {
			log.warn("event=talk-not-saved cause={}", e.getMessage());
		}
	}
}
