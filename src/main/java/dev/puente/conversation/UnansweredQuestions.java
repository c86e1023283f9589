package dev.puente.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answer.NearestDocument;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import tools.jackson.databind.json.JsonMapper;

/** Tells staff which questions the documents do not answer, each once. */
@Component
class UnansweredQuestions {

	private final Lane events;
	private final JsonMapper json;
	private final ApplicationEventPublisher publisher;
	private final Clock clock;

	UnansweredQuestions(Lanes lanes, JsonMapper json, ApplicationEventPublisher publisher, Clock clock) {
		this.events = lanes.events();
		this.json = json;
		this.publisher = publisher;
		this.clock = clock;
	}

	/** @param turn the id of the turn, which is also the question's */
	void tell(String conversation, String turn, String question, Answer.Unanswered answer) {
		String id = "q-" + turn;
		List<String> nearest = answer.nearest().stream().map(NearestDocument::document).toList();
		Map<String, Object> data = Map.of("question", id, "language", answer.language().code(), "text", question, "nearest", nearest);
		events.append(id, "unanswered." + id,
				json.writeValueAsString(new OutgoingEvent("question.unanswered", clock.instant().toString(), data)));
		publisher.publishEvent(new QuestionUnanswered(id, conversation, answer.language(), question, nearest));
	}
}
