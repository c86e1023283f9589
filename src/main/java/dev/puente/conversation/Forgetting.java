package dev.puente.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply.Choice;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.Redis;

/** {@code /forget}: says what is kept, and after a confirmation erases it everywhere and gives a receipt, which it verifies afterwards. */
@Component
class Forgetting {

	private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
	private static final String CONFIRMED = "yes";

	private final ObjectProvider<VisitorMemory> memories;
	private final Redis redis;
	private final Pseudonyms pseudonyms;
	private final Receipts receipts;
	private final ApplicationEventPublisher publisher;
	private final Messages messages;
	private final Clock clock;

	Forgetting(ObjectProvider<VisitorMemory> memories, Redis redis, Pseudonyms pseudonyms, Receipts receipts,
			ApplicationEventPublisher publisher, Messages messages, Clock clock) {
		this.memories = memories;
		this.redis = redis;
		this.pseudonyms = pseudonyms;
		this.receipts = receipts;
		this.publisher = publisher;
		this.messages = messages;
		this.clock = clock;
	}

	Reply forget(VisitorMessage message, Language language) {
		if (message.text().equals(CONFIRMED)) {
			return erase(message.conversation(), language);
		}
		return message.text().isEmpty() ? show(message.conversation(), language) : verify(message.text(), language);
	}

	/** Returns the button that leads here. */
	List<Choice> choices(Language language) {
		return List.of(new Choice(messages.text(language, "forget.what"), "/forget"));
	}

	private Reply show(String conversation, Language language) {
		List<String> kept = memories.orderedStream().flatMap(memory -> memory.kept(conversation, language).stream())
				.map(line -> "• " + line).collect(Collectors.toCollection(ArrayList::new));
		if (kept.isEmpty()) {
			kept.add(messages.text(language, "forget.nothing"));
		}
		return Reply.of(language, List.of(messages.text(language, "forget.kept"), String.join("\n", kept),
				messages.text(language, "forget.confirm")),
				List.of(new Choice(messages.text(language, "forget.yes"), "/forget " + CONFIRMED)));
	}

	/** Says of a receipt whether it is one; who gives it need not be the visitor whom it was issued to. */
	private Reply verify(String number, Language language) {
		String words = receipts.issued(number)
				.map(at -> messages.text(language, "forget.receipt.true", Moments.day(at, language), Moments.time(at, language)))
				.orElseGet(() -> messages.text(language, "forget.receipt.false"));
		return Reply.of(language, List.of(words), choices(language));
	}

	private Reply erase(String conversation, Language language) {
		memories.forEach(memory -> memory.erase(conversation));
		Instant now = clock.instant();
		Compaction.due(redis, now);
		String visitor = pseudonyms.of(conversation);
		String receipt = receipts.issue(visitor, now);
		publisher.publishEvent(new VisitorForgotten(visitor, receipt));
		pseudonyms.forget(conversation);
		LOG.info("event=forgotten visitor={} at={} receipt={}", visitor, now, receipt);
		return Reply.of(language, List.of(messages.text(language, "forget.done"),
				messages.text(language, "forget.receipt", receipt, Moments.day(now, language), Moments.time(now, language))), List.of());
	}
}
