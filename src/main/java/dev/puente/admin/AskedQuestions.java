package dev.puente.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.conversation.QuestionSettled;
import dev.puente.conversation.VisitorMemory;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last questions, for as long as the settings say, in a hash of Redis. No answer waits for it: questions are gathered for two seconds
 * before they are stored.
 */
@Component
class AskedQuestions implements VisitorMemory {

	static final int MOST = 5_000;
	private static final Logger log = LoggerFactory.getLogger(AskedQuestions.class);
	private static final String KEY = Keys.at(0, "admin", "asked");
	private static final String ORDER = Keys.at(0, "admin", "asked-order");
	private static final String FORGOTTEN = Keys.at(0, "admin", "asked-forgotten");
	private static final int AT_ONCE = 100;
	/** How long other replicas are told that a visitor was forgotten: much longer than they gather questions. */
	private static final Duration TOLD = Duration.ofMinutes(10);
	/* ARGV most, oldest, then id, millisecond, visitor and question of each */
	private static final Script PUT = new Script("""
			for i = 3, #ARGV, 4 do
			  local forgotten = redis.call('ZSCORE', KEYS[3], ARGV[i + 2])
			  if not forgotten or tonumber(forgotten) < tonumber(ARGV[i + 1]) then
			    redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 3])
			    redis.call('ZADD', KEYS[2], math.floor(tonumber(ARGV[i + 1]) / 1000), ARGV[i])
			  end
			end
			local old = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2])
			local over = redis.call('ZCARD', KEYS[2]) - tonumber(ARGV[1])
			if over > 0 then for _, id in ipairs(redis.call('ZRANGE', KEYS[2], 0, over - 1)) do table.insert(old, id) end end
			for _, id in ipairs(old) do redis.call('HDEL', KEYS[1], id) redis.call('ZREM', KEYS[2], id) end
			return {}""");
	private static final Script ALL = new Script("return redis.call('HVALS', KEYS[1])");
	/* ARGV visitor, now, how long it is told, all in milliseconds */
	private static final Script FORGET = new Script("""
			redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', tonumber(ARGV[2]) - tonumber(ARGV[3]))
			redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
			redis.call('PEXPIRE', KEYS[1], ARGV[3])
			return {}""");
	private static final Script REMOVE = new Script("return {redis.call('HDEL', KEYS[1], ARGV[1]), redis.call('ZREM', KEYS[2], ARGV[1])}");

	private final Redis redis;
	private final JsonMapper json;
	private final Clock clock;
	private final AdminSettings settings;
	private final Map<String, AskedQuestion> fresh = new ConcurrentHashMap<>();

	AskedQuestions(Redis redis, JsonMapper json, Clock clock, AdminSettings settings) {
		this.redis = redis;
		this.json = json;
		this.clock = clock;
		this.settings = settings;
	}

	@EventListener
	void settled(QuestionSettled question) {
		if (fresh.size() < MOST) {
			fresh.put(question.question(), new AskedQuestion(question.question(), Keys.digest(question.conversation()),
					question.language(), question.text(), question.answered(), clock.instant()));
		}
	}

	/** Stores what was gathered: all of it, also what is being stored by somebody else. */
	@Scheduled(fixedDelay = 2000, initialDelay = 2000)
	synchronized void store() {
		try {
			List<AskedQuestion> gathered = List.copyOf(fresh.values());
			for (int from = 0; from < gathered.size(); from += AT_ONCE) {
				store(gathered.subList(from, Math.min(gathered.size(), from + AT_ONCE)));
			}
		} catch (RedisUnavailable e) {
			log.debug("event=questions-not-stored cause={}", e.getMessage());
		}
	}

	private void store(List<AskedQuestion> some) {
		List<String> arguments = new ArrayList<>(
				List.of(Integer.toString(MOST), Long.toString(clock.instant().minus(settings.questionsKept()).getEpochSecond())));
		some.forEach(question -> arguments
				.addAll(List.of(question.id(), Long.toString(question.at().toEpochMilli()), question.visitor(),
						json.writeValueAsString(question))));
		redis.run(PUT, List.of(KEY, ORDER, FORGOTTEN), arguments.toArray(String[]::new));
		some.forEach(question -> fresh.remove(question.id(), question));
	}

	/** Returns the questions that are not too old, the newest first. */
	List<AskedQuestion> all() {
		Instant oldest = clock.instant().minus(settings.questionsKept());
		List<AskedQuestion> all = new ArrayList<>(redis.run(ALL, List.of(KEY)).stream().map(this::read).toList());
		all.removeIf(question -> question.at().isBefore(oldest));
		all.sort(Comparator.comparing(AskedQuestion::at).reversed());
		return all;
	}

	/** Erases also what is gathered here, and keeps away what this and other replicas are about to store. */
	@Override
	public synchronized void erase(String conversation) {
		String visitor = Keys.digest(conversation);
		fresh.values().removeIf(question -> question.visitor().equals(visitor));
		redis.run(FORGET, List.of(FORGOTTEN), visitor, Long.toString(clock.instant().toEpochMilli()), Long.toString(TOLD.toMillis()));
		redis.run(ALL, List.of(KEY)).stream().map(this::read).filter(question -> question.visitor().equals(visitor))
				.forEach(question -> redis.run(REMOVE, List.of(KEY, ORDER), question.id()));
	}

	private AskedQuestion read(String text) {
		return json.readValue(text, AskedQuestion.class);
	}
}
