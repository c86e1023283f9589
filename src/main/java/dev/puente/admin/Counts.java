package dev.puente.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.conversation.FeedbackGiven;
import dev.puente.conversation.QuestionSettled;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;

/**
 * Counts of questions by day (UTC) in Redis, one hash a day, of all replicas together: {@code es.answered}, {@code fa.silent}, {@code ms.50}
 * (how long it took, upper bound in milliseconds), {@code topic.post}, {@code thumb.down}, {@code reason.3}. They tell nothing about anybody.
 */
@Component
class Counts {

	/** Upper bounds of how long an answer took, in milliseconds; above the last one it is {@code more}. */
	static final List<Integer> BOUNDS = List.of(5, 10, 25, 50, 100, 250, 1000);
	private static final Logger log = LoggerFactory.getLogger(Counts.class);
	private static final Script ADD = new Script("""
			for i = 2, #ARGV, 2 do redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1]) end
			redis.call('PEXPIRE', KEYS[1], ARGV[1])
			return {}""");
	private static final Script READ = new Script("return redis.call('HGETALL', KEYS[1])");

	private final Redis redis;
	private final Knowledge knowledge;
	private final AdminSettings settings;
	private final Clock clock;
	/** What was counted since it was last stored, by day; guarded by itself. */
	private final Map<LocalDate, Map<String, Long>> fresh = new HashMap<>();

	Counts(Redis redis, Knowledge knowledge, AdminSettings settings, Clock clock) {
		this.redis = redis;
		this.knowledge = knowledge;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void settled(QuestionSettled question) {
		Stream<String> topics = question.documents().stream().limit(1)
				.flatMap(id -> knowledge.current().document(id).map(Document::topics).stream()).flatMap(List::stream)
				.map(topic -> "topic." + topic);
		String outcome = question.language().code() + (question.answered() ? ".answered" : ".silent");
		count(today(), Stream.concat(Stream.of(outcome, "ms." + bound(question.took())), topics)
				.collect(Collectors.groupingBy(name -> name, Collectors.counting())));
	}

	/** Counts what visitors think of answers; a press that says the same again is not counted again. */
	@EventListener
	void judged(FeedbackGiven feedback) {
		if (feedback.news()) {
			String name = feedback.reason() > 0 ? "reason." + feedback.reason() : feedback.helpful() ? "thumb.up" : "thumb.down";
			count(today(), Map.of(name, 1L));
		}
	}

	private void count(LocalDate day, Map<String, Long> more) {
		synchronized (fresh) {
			Map<String, Long> counted = fresh.computeIfAbsent(day, ignored -> new HashMap<>());
			more.forEach((name, count) -> counted.merge(name, count, Long::sum));
		}
	}

	private Map<LocalDate, Map<String, Long>> take() {
		synchronized (fresh) {
			Map<LocalDate, Map<String, Long>> taken = Map.copyOf(fresh);
			fresh.clear();
			return taken;
		}
	}

	private static String bound(Duration took) {
		return BOUNDS.stream().filter(bound -> took.toMillis() < bound).findFirst().map(String::valueOf).orElse("more");
	}

	/** Adds what was counted here to what all replicas counted: all of it, also what is being stored by somebody else. */
	@Scheduled(fixedDelay = 2000, initialDelay = 2000)
	synchronized void store() {
		take().forEach(this::store);
	}

	private void store(LocalDate day, Map<String, Long> counted) {
		try {
			redis.run(ADD, List.of(key(day)), Stream.concat(Stream.of(Long.toString(settings.countsKept().toMillis())),
					counted.entrySet().stream().flatMap(one -> Stream.of(one.getKey(), one.getValue().toString()))).toArray(String[]::new));
		} catch (RedisUnavailable e) {
			log.debug("event=counts-not-stored cause={}", e.getMessage());
			count(day, counted);
		}
	}

	/** Returns the counts of days, by name. */
	Map<LocalDate, Map<String, Long>> of(List<LocalDate> days) {
		List<List<String>> replies = redis.runEach(READ, days.stream().map(day -> List.of(key(day))).toList());
		Map<LocalDate, Map<String, Long>> counts = new TreeMap<>();
		for (int i = 0; i < days.size(); i++) {
			counts.put(days.get(i), counts(replies.get(i)));
		}
		return counts;
	}

	private static Map<String, Long> counts(List<String> reply) {
		Map<String, Long> counts = new TreeMap<>();
		for (int i = 0; i + 1 < reply.size(); i += 2) {
			counts.put(reply.get(i), Long.parseLong(reply.get(i + 1)));
		}
		return counts;
	}

	/** Returns the day that is counted now. */
	LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
	}

	private static String key(LocalDate day) {
		return Keys.at(0, "admin", "counts", day.toString());
	}
}
