package dev.puente.conversation;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Citation;
import dev.puente.answer.Question;

/** Answers questions and tells, inside the process, that they were settled and how long it took. */
@Component
class Settling {

	private final Answers answers;
	private final ApplicationEventPublisher publisher;

	Settling(Answers answers, ApplicationEventPublisher publisher) {
		this.answers = answers;
		this.publisher = publisher;
	}

	/** @param turn the id of the turn */
	Answer answer(String conversation, String turn, Question question, Consumer<String> said) {
		long began = System.nanoTime();
		Answer answer = answers.answer(question, said);
		List<String> documents = answer instanceof Answer.Grounded grounded
				? grounded.citations().stream().map(Citation::document).distinct().toList()
				: List.of();
		publisher.publishEvent(new QuestionSettled("q-" + turn, conversation, answer.language(), question.text(),
				answer instanceof Answer.Grounded, documents, Duration.ofNanos(System.nanoTime() - began)));
		return answer;
	}
}
