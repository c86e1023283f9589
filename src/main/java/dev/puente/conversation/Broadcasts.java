package dev.puente.conversation;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/** Sends what staff want to tell to everybody who subscribed to a topic. */
@Component
public class Broadcasts {

	private final Subscribers subscribers;
	private final Post post;

	Broadcasts(Subscribers subscribers, Post post) {
		this.subscribers = subscribers;
		this.post = post;
	}

	/**
	 * Sends a text to the subscribers of a topic, each in their own language where there is a text in it.
	 *
	 * @param topic slug, or {@value Topics#ALL} for every subscriber
	 * @param texts at least one
	 * @param id the same id reaches a subscriber once
	 * @return how many subscribers it went to
	 */
	public int send(String topic, Map<Language, String> texts, String id) {
		List<Subscription> reached = subscribers.all().stream().filter(one -> topic.equals(Topics.ALL) || one.covers(List.of(topic)))
				.toList();
		reached.forEach(one -> {
			Language language = texts.containsKey(one.language()) ? one.language() : one.language().other();
			post.send(one.conversation(), "broadcast." + id, Reply.of(language, List.of(texts.getOrDefault(language, "")), List.of()));
		});
		return reached.size();
	}
}
