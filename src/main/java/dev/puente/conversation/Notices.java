package dev.puente.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply.Choice;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;

/**
 * Tells subscribers of new and changed documents, and of answers of theirs whose evidence changed. What was announced last is kept in Redis,
 * so that a change made while Puente was down is told too; the ids of the notices keep replicas from telling it twice.
 */
@Component
@ConditionalOnWebApplication
class Notices {

	private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
	private static final Script ALL = new Script("return redis.call('HGETALL', KEYS[1])");
	private static final Script SAVE = new Script("""
			redis.call('DEL', KEYS[1])
			for i = 1, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
			return {}""");
	private static final String KEY = Keys.of("announced", "conversation", "announced");

	private final Knowledge knowledge;
	private final Subscribers subscribers;
	private final Turns turns;
	private final Post post;
	private final Messages messages;
	private final Redis redis;

	Notices(Knowledge knowledge, Subscribers subscribers, Turns turns, Post post, Messages messages, Redis redis) {
		this.knowledge = knowledge;
		this.subscribers = subscribers;
		this.turns = turns;
		this.post = post;
		this.messages = messages;
		this.redis = redis;
	}

	@EventListener
	void published(Knowledge.GenerationPublished event) {
		announce();
	}

	/** Announces what changed since the last time; the first time nothing did. */
	@Scheduled(fixedDelay = 30_000)
	synchronized void announce() {
		try {
			Generation generation = knowledge.current();
			Map<String, Integer> now = generation.documents().stream().collect(Collectors.toMap(Document::id, Document::version));
			Map<String, Integer> before = announced();
			if (!before.isEmpty() && !before.equals(now)) {
				subscribers.all().forEach(subscription -> tell(subscription, generation, before));
			}
			if (!before.equals(now)) {
				save(now);
			}
		} catch (RedisUnavailable | LaneUnavailable e) {
			LOG.info("event=notices-put-off cause={}", e.getMessage());
		}
	}

	private void tell(Subscription subscription, Generation generation, Map<String, Integer> before) {
		generation.documents().stream().filter(document -> document.version() != before.getOrDefault(document.id(), 0))
				.filter(document -> subscription.covers(document.topics()))
				.forEach(document -> post.send(subscription.conversation(), "doc." + document.id() + ".v" + document.version(),
						ofDocument(subscription.language(), document, before.containsKey(document.id()))));
		for (Turn turn : turns.all(subscription.conversation())) {
			changed(turn, generation, before).ifPresent(id -> post.send(subscription.conversation(), "turn." + turn.id() + "." + id,
					ofAnswer(turn, generation, id)));
		}
	}

	/** Returns the document that no longer says what an answer quoted, if there is one that changed. */
	private static Optional<String> changed(Turn turn, Generation generation, Map<String, Integer> before) {
		return turn.answer().stream().flatMap(answer -> answer.citations().stream())
				.filter(citation -> before.containsKey(citation.document()) && version(generation, citation.document()) != before
						.getOrDefault(citation.document(), 0))
				.filter(citation -> !Twins.holds(generation, citation)).map(citation -> citation.document()).findFirst();
	}

	private static int version(Generation generation, String document) {
		return generation.document(document).map(Document::version).orElse(0);
	}

	private Reply ofDocument(Language language, Document document, boolean known) {
		String date = Moments.date(document.dates().event().or(() -> document.dates().published()), language);
		String title = document.titleIn(language) + (date.isEmpty() ? "" : "\n" + date);
		return Reply.of(language, List.of(messages.text(language, known ? "notice.changed" : "notice.new"), title),
				List.of(new Choice(messages.text(language, "button.document"), "/doc " + document.id()),
						new Choice(messages.text(language, "notice.manage"), "/subscribe")));
	}

	private Reply ofAnswer(Turn turn, Generation generation, String document) {
		Language language = turn.language();
		String day = Moments.day(turn.at(), language);
		String text = generation.document(document).map(found -> messages.text(language, "notice.answer", day, found.titleIn(language)))
				.orElseGet(() -> messages.text(language, "notice.answer-withdrawn", day));
		return Reply.of(language, List.of(text), List.of(new Choice(messages.text(language, "notice.again"), "/ask " + turn.id() + " 0")));
	}

	private Map<String, Integer> announced() {
		List<String> flat = redis.run(ALL, List.of(KEY));
		Map<String, Integer> announced = new HashMap<>();
		for (int i = 0; i + 1 < flat.size(); i += 2) {
			announced.put(flat.get(i), Integer.parseInt(flat.get(i + 1)));
		}
		return announced;
	}

	private void save(Map<String, Integer> announced) {
		redis.run(SAVE, List.of(KEY), announced.entrySet().stream()
				.flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue().toString())).toArray(String[]::new));
	}
}
