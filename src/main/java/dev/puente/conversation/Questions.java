package dev.puente.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Question;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;

/** Answers the questions of a talk, remembers them, and puts what can be done next below each answer. */
@Component
class Questions {

	/** Who hears the sentences of an answer that nobody waits for. */
	static final Consumer<String> UNHEARD = sentence -> {
	};

	private final Talks talks;
	private final Turns turns;
	private final Settling answers;
	private final Replies replies;
	private final AnswerButtons buttons;
	private final UnansweredQuestions unanswered;
	private final Knowledge knowledge;
	private final Clock clock;

	Questions(Talks talks, Turns turns, Settling answers, Replies replies, AnswerButtons buttons, UnansweredQuestions unanswered,
			Knowledge knowledge, Clock clock) {
		this.talks = talks;
		this.turns = turns;
		this.answers = answers;
		this.replies = replies;
		this.buttons = buttons;
		this.unanswered = unanswered;
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/**
	 * Answers a question as the next one of its talk.
	 *
	 * @param said is told each sentence while a model still words the answer
	 */
	Response ask(String conversation, String message, String question, Language language, Consumer<String> said) {
		Talk talk = talks.load(conversation);
		Response response = ask(conversation, message, question, talk.before(message), language, said);
		talks.save(conversation, talk.after(message, question));
		return response;
	}

	/** Answers the question of a turn again, such as after its documents changed. */
	Response again(String conversation, String message, Turn turn) {
		return ask(conversation, message, turn.question(), turn.before(), turn.language(), UNHEARD);
	}

	/** Gives the answer of a turn in the other language, on the same evidence where the documents carry it in both. */
	Response inOtherLanguage(String conversation, String message, Turn turn) {
		Language other = turn.language().other();
		Optional<Grounded> twin = turn.answer().flatMap(answer -> Twins.of(knowledge.current(), answer, other));
		return twin.map(answer -> respond(conversation, message, turn.question(), turn.before(), answer))
				.orElseGet(() -> ask(conversation, message, turn.question(), turn.before(), other, UNHEARD));
	}

	private Response ask(String conversation, String message, String question, List<String> before, Language language,
			Consumer<String> said) {
		Answer answer = answers.answer(conversation, Turns.id(conversation, message),
				new Question(question, Optional.of(language), before, Optional.of(Members.asker(conversation))), said);
		Response response = respond(conversation, message, question, before, answer);
		if (answer instanceof Answer.Unanswered silent) {
			unanswered.tell(conversation, Turns.id(conversation, message), question, silent);
		}
		return response;
	}

	private Response respond(String conversation, String message, String question, List<String> before, Answer answer) {
		Turn turn = new Turn(Turns.id(conversation, message), question, before, answer.language(),
				answer instanceof Grounded grounded ? Optional.of(grounded) : Optional.empty(), offered(answer, question, before), "",
				clock.instant());
		turns.save(conversation, turn);
		Reply reply = replies.of(answer);
		return new Response(reply.with(List.of(), buttons.below(reply, turn)), Optional.of(answer));
	}

	private List<String> offered(Answer answer, String question, List<String> before) {
		return switch (answer) {
			case Grounded grounded -> {
				List<String> asked = new ArrayList<>(before);
				asked.add(question);
				List<String> offered = Related.unlike(asked, grounded.choices());
				asked.addAll(offered);
				offered.addAll(Related.to(grounded, knowledge.current(), asked));
				yield offered;
			}
			case Answer.Clarify clarify -> clarify.choices();
			case Answer.Unanswered silent -> List.of();
			case Answer.NeedsPerson person -> List.of();
		};
	}
}
