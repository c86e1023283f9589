package dev.puente.conversation;

import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;

/** Talks on the page and over the REST interface; apart from the chats of bots. */
@Component
public class WebTalks {

	private final Talks talks;
	private final Answers answers;

	WebTalks(Talks talks, Answers answers) {
		this.talks = talks;
		this.answers = answers;
	}

	/**
	 * Answers a question within a talk and remembers it for the next one.
	 *
	 * @param conversation the client's id for the talk; an unknown one starts a talk
	 * @param question the visitor's words
	 * @param language the language to answer in; empty = the question's own
	 */
	public Answer ask(String conversation, String question, Optional<Language> language) {
		String id = "web:" + conversation;
		Talk talk = talks.load(id);
		Answer answer = answers.answer(new Question(question, language, talk.questions()));
		talks.save(id, talk.after(question));
		return answer;
	}
}
