package dev.puente.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.conversation.VisitorMemory;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/** Which of the bot's messages answers which of the visitor's, for two days: a question that is edited gets its answer edited. */
@Component
class SentAnswers implements VisitorMemory {

	private static final String KEPT = Long.toString(Duration.ofHours(48).toMillis());
	private static final Script SAVE = new Script("""
			redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
			redis.call('PEXPIRE', KEYS[1], ARGV[3])
			return {}""");
	private static final Script REMOVE = new Script("""
			redis.call('HDEL', KEYS[1], ARGV[1])
			return {}""");
	private static final Script GET = new Script("return {redis.call('HGET', KEYS[1], ARGV[1])}");

	private final Redis redis;

	SentAnswers(Redis redis) {
		this.redis = redis;
	}

	void save(TelegramChat chat, String question, int answer) {
		redis.run(SAVE, List.of(key(chat)), question, Integer.toString(answer), KEPT);
	}

	/** Returns the number of the bot's message that answers a message. */
	Optional<Integer> find(TelegramChat chat, String question) {
		return redis.run(GET, List.of(key(chat)), question).stream().filter(text -> !text.isEmpty()).findFirst().map(Integer::valueOf);
	}

	void remove(TelegramChat chat, String question) {
		redis.run(REMOVE, List.of(key(chat)), question);
	}

	@Override
	public void erase(String conversation) {
		if (TelegramChat.isOne(conversation)) {
			TelegramChat chat = TelegramChat.ofKey(conversation);
			redis.delete(key(chat));
			redis.delete(key(new GroupMoves(redis).now(chat)));
		}
	}

	private static String key(TelegramChat chat) {
		return Keys.of(chat.key(), "telegram", "answers", chat.key());
	}
}
