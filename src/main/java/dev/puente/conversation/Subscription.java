package dev.puente.conversation;

import java.util.Set;

import dev.puente.language.Language;

/**
 * What a visitor wants to be told of.
 *
 * @param conversation where to
 * @param language of the notices
 * @param topics slugs, or {@value Topics#ALL}
 */
record Subscription(String conversation, Language language, Set<String> topics) {

	Subscription {
		topics = Set.copyOf(topics);
	}

	boolean covers(Iterable<String> documentTopics) {
		if (topics.contains(Topics.ALL)) {
			return true;
		}
		for (String topic : documentTopics) {
			if (topics.contains(topic)) {
				return true;
			}
		}
		return false;
	}
}
