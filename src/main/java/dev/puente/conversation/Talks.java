package dev.puente.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import tools.jackson.databind.json.JsonMapper;

/** Talks by their id, kept in Redis: earlier questions for a day, a pinned language for a year. */
@Component
class Talks {

	private static final Duration QUESTIONS_KEPT = Duration.ofHours(24);
	private static final Duration LANGUAGE_KEPT = Duration.ofDays(366);

	private final Redis redis;
	private final JsonMapper json;

	Talks(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	/** Returns a talk; a new one when none is remembered. */
	Talk load(String id) {
		return redis.get(saidKey(id)).map(text -> json.readValue(text, Talk.class)).orElseGet(() -> new Talk(List.of()));
	}

	void save(String id, Talk talk) {
		redis.set(saidKey(id), json.writeValueAsString(talk), QUESTIONS_KEPT);
	}

	/** Returns the language that the visitor chose, if one was chosen. */
	Optional<Language> language(String id) {
		return redis.get(languageKey(id)).flatMap(Language::ofCode);
	}

	void pin(String id, Language language) {
		redis.set(languageKey(id), language.code(), LANGUAGE_KEPT);
	}

	void erase(String id) {
		redis.delete(saidKey(id));
		redis.delete(languageKey(id));
	}

	private static String saidKey(String id) {
		return Keys.of(id, "conversation", "said", id);
	}

	private static String languageKey(String id) {
		return Keys.of(id, "conversation", "language", id);
	}
}
