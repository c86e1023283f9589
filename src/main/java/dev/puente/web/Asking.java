package dev.puente.web;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.conversation.WebTalks;

/** Where a question from the web goes: into its talk, or straight to the answers. */
@Component
class Asking {

	private final WebTalks talks;
	private final Answers answers;

	Asking(WebTalks talks, Answers answers) {
		this.talks = talks;
		this.answers = answers;
	}

	/** Answers a question. */
	Answer ask(AskRequest asked) {
		return asked.conversation().map(id -> talks.ask(id, asked.question(), asked.language()))
				.orElseGet(() -> answers.answer(new Question(asked.question(), asked.language(), List.of())));
	}
}
