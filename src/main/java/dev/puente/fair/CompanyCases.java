package dev.puente.fair;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import tools.jackson.databind.json.JsonMapper;

/** The last case of each conversation, kept for the fairs of two years. */
@Component
class CompanyCases {

	private static final Duration KEPT = Duration.ofDays(731);

	private final Redis redis;
	private final JsonMapper json;

	CompanyCases(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	void save(String conversation, Case known) {
		redis.set(key(conversation), json.writeValueAsString(known), KEPT);
	}

	Optional<Case> find(String conversation) {
		return redis.get(key(conversation)).map(written -> json.readValue(written, Case.class));
	}

	void forget(String conversation) {
		redis.delete(key(conversation));
	}

	private static String key(String conversation) {
		return Keys.of(conversation, "fair", "case", conversation);
	}
}
