package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer.Grounded;
import dev.puente.conversation.Reply.Choice;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** The buttons below an answer: its sources, the other language, what to ask next, whether it helped, and a person. */
@Component
class AnswerButtons {

	/** Reasons that a visitor may give; their words are {@code reason.1} and so on. */
	static final int REASONS = 4;
	private static final int MOST_SOURCES = 8;

	private final Messages messages;

	AnswerButtons(Messages messages) {
		this.messages = messages;
	}

	/** Returns the buttons of a turn, those of the reply itself among them. */
	List<Choice> below(Reply reply, Turn turn) {
		List<Choice> choices = new ArrayList<>(reply.choices());
		turn.answer().ifPresent(answer -> choices.addAll(ofAnswer(answer, reply, turn)));
		for (int i = 0; i < turn.offered().size(); i++) {
			choices.add(new Choice(turn.offered().get(i), "/ask " + turn.id() + " " + (i + 1)));
		}
		choices.add(person(turn));
		return choices;
	}

	/** Returns the reasons to choose from, and a person. */
	List<Choice> reasons(Turn turn) {
		List<Choice> choices = new ArrayList<>(IntStream.rangeClosed(1, REASONS)
				.mapToObj(n -> new Choice(messages.text(turn.language(), "reason." + n), "/why " + turn.id() + " " + n)).toList());
		choices.add(person(turn));
		return choices;
	}

	/** Returns the button that asks a person the question of a turn. */
	Choice person(Turn turn) {
		return new Choice(messages.text(turn.language(), "button.person"), "/person " + turn.id());
	}

	private List<Choice> ofAnswer(Grounded answer, Reply reply, Turn turn) {
		List<Choice> choices = new ArrayList<>();
		reply.sources().stream().limit(MOST_SOURCES).forEach(source -> choices.add(
				new Choice(messages.text(answer.language(), "button.source", Dates.number(source.number(), answer.language())),
						"/src " + turn.id() + " " + source.number())));
		Language other = answer.language().other();
		choices.add(new Choice(messages.text(other, "button.in-this-language"), "/other " + turn.id()));
		choices.add(new Choice("👍", "/up " + turn.id()));
		choices.add(new Choice("👎", "/down " + turn.id()));
		return choices;
	}
}
