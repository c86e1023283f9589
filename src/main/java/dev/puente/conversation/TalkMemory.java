package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.delivery.Shredder;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** What this room keeps of a visitor. */
@Component
class TalkMemory implements VisitorMemory {

	private final Talks talks;
	private final Turns turns;
	private final Subscribers subscribers;
	private final HandOver handOver;
	private final Shredder shredder;
	private final Messages messages;

	TalkMemory(Talks talks, Turns turns, Subscribers subscribers, HandOver handOver, Shredder shredder, Messages messages) {
		this.talks = talks;
		this.turns = turns;
		this.subscribers = subscribers;
		this.handOver = handOver;
		this.shredder = shredder;
		this.messages = messages;
	}

	@Override
	public List<String> kept(String conversation, Language language) {
		List<String> kept = new ArrayList<>();
		int questions = turns.all(conversation).size();
		if (questions > 0) {
			kept.add(messages.text(language, "forget.questions", Dates.number(questions, language)));
		}
		talks.language(conversation).ifPresent(pinned -> kept.add(messages.text(language, "forget.language")));
		subscribers.of(conversation).ifPresent(topics -> kept.add(messages.text(language, "forget.subscription")));
		handOver.every(conversation).forEach(one -> kept.add(messages.text(language, "forget.case", one.id())));
		return kept;
	}

	@Override
	public void erase(String conversation) {
		// what staff systems were to be told bears these names
		List<String> subjects = Stream.concat(handOver.every(conversation).stream().map(Case::id),
				turns.all(conversation).stream().map(turn -> "q-" + turn.id())).toList();
		talks.erase(conversation);
		turns.erase(conversation);
		subscribers.remove(conversation);
		handOver.erase(conversation);
		shredder.shred(conversation, subjects);
	}
}
