package dev.puente.conversation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;

/** Stand-in until the real room arrives: forgets. */
@Component
public class WebTalks {

	private final Answers answers;

	WebTalks(Answers answers) {
		this.answers = answers;
	}

	/** Answers a question of a talk. */
	public Answer ask(String conversationId, String question, Optional<Language> language) {
		return answers.answer(new Question(question, language, List.of()));
	}
}
