package dev.puente.telegram;

import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;

/**
 * Groups that became supergroups, which gave them another number (Bot API, "Message.migrate_to_chat_id"). What is remembered of a group stays
 * under its first number, so that nothing has to be carried over; what is sent goes to the number that it has now.
 */
final class GroupMoves {

	private static final Logger LOG = LoggerFactory.getLogger(GroupMoves.class);
	/** As good as for ever: a group never gets its first number back. */
	private static final Duration REMEMBERED = Duration.ofDays(3650);

	private final Redis redis;

	GroupMoves(Redis redis) {
		this.redis = redis;
	}

	/** Notes that a group has another number now; to note it again changes nothing. */
	void note(Bot bot, TelegramChat first, long now) {
		if (now(first).id() == now) {
			return;
		}
		redis.set(firstKey(new TelegramChat(first.bot(), now)), Long.toString(first.id()), REMEMBERED);
		redis.set(nowKey(first), Long.toString(now), REMEMBERED);
		LOG.info("bot={} chat={} became a supergroup", bot.name(), first);
		if (bot.settings().isStaffChat(first.id())) {
			LOG.warn("bot={} the staff's group became a supergroup; set puente.bots.{}.staff-chat to its new number {}", bot.name(),
					bot.name(), now);
		}
	}

	/** Returns the number under which a chat is reached. */
	TelegramChat now(TelegramChat chat) {
		Optional<String> moved = chat.isGroup() ? redis.get(nowKey(chat)) : Optional.empty();
		return moved.map(number -> new TelegramChat(chat.bot(), Long.parseLong(number))).orElse(chat);
	}

	/** Reads an update, and notes the move that it tells of. */
	Optional<Incoming> read(Bot bot, Update update) {
		Message message = update.getMessage();
		if (message != null && message.getChat() != null) {
			long here = message.getChat().getId();
			if (message.getMigrateToChatId() != null) {
				note(bot, new TelegramChat(bot.name(), here), message.getMigrateToChatId());
			}
			if (message.getMigrateFromChatId() != null) {
				note(bot, new TelegramChat(bot.name(), message.getMigrateFromChatId()), here);
			}
		}
		return UpdateReading.read(bot, update, chat -> first(new TelegramChat(bot.name(), chat)));
	}

	private long first(TelegramChat chat) {
		Optional<String> first = chat.isGroup() ? redis.get(firstKey(chat)) : Optional.empty();
		return first.map(Long::parseLong).orElse(chat.id());
	}

	private static String nowKey(TelegramChat first) {
		return Keys.of(first.key(), "telegram", "moved-to", first.key());
	}

	private static String firstKey(TelegramChat now) {
		return Keys.of(now.key(), "telegram", "moved-from", now.key());
	}
}
