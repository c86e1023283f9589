package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** Who wants to be told of what, in Redis until it is taken back: a hash conversation → subscription for each partition. */
@Component
class Subscribers {

	private static final Script SET = new Script("redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) return {}");
	private static final Script GET = new Script("return {redis.call('HGET', KEYS[1], ARGV[1])}");
	private static final Script REMOVE = new Script("return {redis.call('HDEL', KEYS[1], ARGV[1])}");
	private static final Script ALL = new Script("return redis.call('HVALS', KEYS[1])");

	private final Redis redis;
	private final JsonMapper json;

	Subscribers(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	Optional<Subscription> of(String conversation) {
		return redis.run(GET, List.of(key(conversation)), conversation).stream().filter(text -> !text.isEmpty()).findFirst()
				.map(this::read);
	}

	void save(Subscription subscription) {
		redis.run(SET, List.of(key(subscription.conversation())), subscription.conversation(), json.writeValueAsString(subscription));
	}

	/** Returns whether there was one. */
	boolean remove(String conversation) {
		return redis.run(REMOVE, List.of(key(conversation)), conversation).getFirst().equals("1");
	}

	List<Subscription> all() {
		List<Subscription> all = new ArrayList<>();
		for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
			redis.run(ALL, List.of(key(partition))).forEach(text -> all.add(read(text)));
		}
		return all;
	}

	private Subscription read(String text) {
		return json.readValue(text, Subscription.class);
	}

	private static String key(String conversation) {
		return key(Keys.partition(conversation));
	}

	private static String key(int partition) {
		return Keys.at(partition, "conversation", "subscribers");
	}
}
