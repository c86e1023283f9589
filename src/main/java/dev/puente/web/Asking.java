package dev.puente.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Asker;
import dev.puente.answer.Question;
import dev.puente.conversation.WebTalks;

/** Where a question from the web goes: into its talk, or into none. */
@Component
class Asking {

	private final WebTalks talks;

	Asking(WebTalks talks) {
		this.talks = talks;
	}

	/**
	 * Answers a question.
	 *
	 * @param address of the visitor
	 * @param said is told each checked sentence as soon as there is one
	 */
	Answer ask(AskRequest asked, String address, Consumer<String> said) {
		Asker asker = new Asker("web:" + RateGate.network(address), "web:" + asked.conversation().orElse(address));
		Question question = new Question(asked.question(), asked.language(), List.of(), Optional.of(asker));
		return asked.conversation().map(id -> talks.ask(id, question, said)).orElseGet(() -> talks.askOnce(question, said));
	}
}
