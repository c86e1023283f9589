package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply.Choice;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** {@code /subscribe}: a visitor chooses topics, one button each. */
@Component
class Subscribing {

	/** {@code +fihav} takes a topic, {@code -fihav} gives it back, {@code off} gives all back. */
	private static final Pattern CHANGE = Pattern.compile("([+-])([a-z0-9-]{1,40})");

	private final Subscribers subscribers;
	private final Topics topics;
	private final Replies replies;
	private final Messages messages;

	Subscribing(Subscribers subscribers, Topics topics, Replies replies, Messages messages) {
		this.subscribers = subscribers;
		this.topics = topics;
		this.replies = replies;
		this.messages = messages;
	}

	Reply subscribe(VisitorMessage message, Language language) {
		if (message.shared()) {
			return replies.privately(language, "subscribe");
		}
		Set<String> wanted = new TreeSet<>(
				subscribers.of(message.conversation()).map(Subscription::topics).orElse(Set.of()));
		Matcher change = CHANGE.matcher(message.text());
		if (message.text().equals("off")) {
			wanted.clear();
			save(message.conversation(), language, wanted);
		} else if (change.matches()) {
			apply(change, wanted);
			save(message.conversation(), language, wanted);
		}
		return show(language, wanted);
	}

	private static void apply(Matcher change, Set<String> wanted) {
		String topic = change.group(2);
		if (change.group(1).equals("-")) {
			wanted.remove(topic);
		} else if (topic.equals(Topics.ALL)) {
			wanted.clear();
			wanted.add(topic);
		} else {
			wanted.remove(Topics.ALL);
			wanted.add(topic);
		}
	}

	private void save(String conversation, Language language, Set<String> wanted) {
		if (wanted.isEmpty()) {
			subscribers.remove(conversation);
		} else {
			subscribers.save(new Subscription(conversation, language, wanted));
		}
	}

	private Reply show(Language language, Set<String> wanted) {
		String now = wanted.isEmpty()
				? messages.text(language, "subscribe.none")
				: messages.text(language, "subscribe.now", wanted.stream().map(topic -> name(topic, language).orElse(topic))
						.collect(Collectors.joining(language.rightToLeft() ? "، " : ", ")));
		List<Choice> choices = new ArrayList<>();
		topics.offered().forEach(topic -> choices.add(choice(topic, language, wanted)));
		choices.add(choice(Topics.ALL, language, wanted));
		if (!wanted.isEmpty()) {
			choices.add(new Choice(messages.text(language, "subscribe.off"), "/subscribe off"));
		}
		return Reply.of(language, List.of(messages.text(language, "subscribe.text"), now), choices);
	}

	private Choice choice(String topic, Language language, Set<String> wanted) {
		String name = name(topic, language).orElse(topic);
		return wanted.contains(topic) ? new Choice("✓ " + name, "/subscribe -" + topic) : new Choice(name, "/subscribe +" + topic);
	}

	private Optional<String> name(String topic, Language language) {
		return topic.equals(Topics.ALL) ? Optional.of(messages.text(language, "subscribe.all")) : topics.name(topic, language);
	}
}
