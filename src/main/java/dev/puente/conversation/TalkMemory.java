package dev.puente.conversation;

import org.springframework.stereotype.Component;

/** What this room keeps of a visitor. */
@Component
class TalkMemory implements VisitorMemory {

	private final Talks talks;
	private final Turns turns;
	private final Subscribers subscribers;
	private final HandOver handOver;

	TalkMemory(Talks talks, Turns turns, Subscribers subscribers, HandOver handOver) {
		this.talks = talks;
		this.turns = turns;
		this.subscribers = subscribers;
		this.handOver = handOver;
	}

	@Override
	public void erase(String conversation) {
		talks.erase(conversation);
		turns.erase(conversation);
		subscribers.remove(conversation);
		handOver.erase(conversation);
	}
}
