package dev.puente.conversation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/** What a visitor does with a person: ask for one, write to one, go back to Puente. */
@Component
class People {

	private final HandOver handOver;
	private final CaseWords words;
	private final TurnActions turns;
	private final FairTalk fair;
	private final Replies replies;

	People(HandOver handOver, CaseWords words, TurnActions turns, FairTalk fair, Replies replies) {
		this.handOver = handOver;
		this.words = words;
		this.turns = turns;
		this.fair = fair;
		this.replies = replies;
	}

	/** Tells with whom a visitor is talking. */
	Stage stage(String conversation) {
		return handOver.of(conversation).filter(Case::taken).<Stage>map(Stage.WithStaff::new)
				.orElseGet(() -> fair.filling(conversation) ? new Stage.WithFairDesk() : new Stage.Chatting());
	}

	/** Asks a person, with the question of the answer whose button was pressed and in that answer's language. */
	Reply ask(VisitorMessage message, Language language) {
		if (message.shared()) {
			return replies.privately(language, "person");
		}
		Optional<Turn> turn = turns.find(message);
		String question = turn.map(Turn::question).orElse("");
		Case asked = handOver.open(message.conversation(), turn.map(Turn::language).orElse(language), question);
		if (!asked.taken()) {
			return words.requested(asked);
		}
		handOver.pass(asked, message.id(), question);
		return words.passed(asked);
	}

	/** Passes words on to the person who has the case. */
	Reply pass(Case taken, VisitorMessage message, Language language) {
		if (message.kind() == VisitorMessage.Kind.UNSUPPORTED) {
			return replies.text(language, "unsupported.text", List.of());
		}
		if (message.edit().isPresent()) {
			handOver.pass(taken, message.id() + "." + message.edit().get(), words.corrected(taken, message.text()));
			return words.correctionPassed(taken);
		}
		handOver.pass(taken, message.id(), message.text());
		return words.passed(taken);
	}

	/** Goes back to Puente, whether or not somebody took the case. */
	Reply leave(String conversation, Language language) {
		Optional<Case> live = handOver.of(conversation);
		live.ifPresent(handOver::leave);
		return live.map(words::left).orElseGet(() -> replies.text(language, "person.left", List.of()));
	}
}
