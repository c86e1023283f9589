package dev.puente.fair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** Who wants to be told what, and what each was told already. */
@Component
class FairSubscriptions {

	/** Longer than a delivery takes; whoever claimed a reminder and died leaves it to another after that. */
	static final Duration LEASE = Duration.ofMinutes(2);

	private static final Duration REMEMBERED = Duration.ofDays(731);
	private static final Script PUT = new Script("return {redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])}");
	private static final Script ONE = new Script("return {redis.call('HGET', KEYS[1], ARGV[1])}");
	private static final Script ALL = new Script("return redis.call('HVALS', KEYS[1])");
	private static final Script REMOVE = new Script("return {redis.call('HDEL', KEYS[1], ARGV[1])}");
	private static final Script CLAIM = new Script("""
			local state = redis.call('HGET', KEYS[1], ARGV[1])
			if state and (state == 'told' or tonumber(state) > tonumber(ARGV[2])) then return {0} end
			redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
			redis.call('PEXPIRE', KEYS[1], ARGV[4])
			return {1}""");
	private static final String SUBSCRIPTIONS = Keys.at(0, "fair", "subscriptions");

	private final Redis redis;
	private final JsonMapper json;

	FairSubscriptions(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	void save(FairSubscription subscription) {
		redis.run(PUT, List.of(SUBSCRIPTIONS), subscription.conversation(), json.writeValueAsString(subscription));
	}

	Optional<FairSubscription> find(String conversation) {
		return Optional.of(redis.run(ONE, List.of(SUBSCRIPTIONS), conversation).getFirst()).filter(written -> !written.isEmpty())
				.map(this::read);
	}

	List<FairSubscription> all() {
		List<FairSubscription> all = new ArrayList<>();
		redis.run(ALL, List.of(SUBSCRIPTIONS)).forEach(written -> all.add(read(written)));
		return all;
	}

	void remove(String conversation) {
		redis.run(REMOVE, List.of(SUBSCRIPTIONS), conversation);
	}

	/** Tells whether a reminder was told. */
	boolean told(String conversation, String reminder) {
		return redis.run(ONE, List.of(toldKey(conversation)), reminder).getFirst().equals("told");
	}

	/** Takes a reminder in hand unless it was told or somebody has it in hand. */
	boolean claim(String conversation, String reminder, long nowMillis) {
		return redis.run(CLAIM, List.of(toldKey(conversation)), reminder, Long.toString(nowMillis),
				Long.toString(nowMillis + LEASE.toMillis()), Long.toString(REMEMBERED.toMillis())).getFirst().equals("1");
	}

	/** Puts down that a reminder was told. */
	void tell(String conversation, String reminder) {
		redis.run(PUT, List.of(toldKey(conversation)), reminder, "told");
	}

	void forget(String conversation) {
		remove(conversation);
		redis.delete(toldKey(conversation));
	}

	private FairSubscription read(String written) {
		return json.readValue(written, FairSubscription.class);
	}

	private static String toldKey(String conversation) {
		return Keys.of(conversation, "fair", "told", conversation);
	}
}
