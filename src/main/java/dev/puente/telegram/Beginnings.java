package dev.puente.telegram;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;

import dev.puente.redis.RedisUnavailable;

/**
 * Shows the beginning of an answer: as a message that is edited, or as a draft, which leaves nothing behind. A courtesy, so a failure is only
 * noted.
 */
@Component
final class Beginnings {

	private static final Logger LOG = LoggerFactory.getLogger(Beginnings.class);

	private final Sending sending;
	private final SentAnswers answers;
	/** Bots whose server was asked for a draft and does not know what that is. */
	private final Set<String> withoutDrafts = ConcurrentHashMap.newKeySet();

	Beginnings(Sending sending, SentAnswers answers) {
		this.sending = sending;
		this.answers = answers;
	}

	/**
	 * Shows a beginning where the budget has room to spare.
	 *
	 * @param answer the name of the answer's message
	 * @return false when no further beginning of this answer should be shown
	 */
	boolean show(Bot bot, TelegramChat chat, String answer, OutgoingMessage beginning) {
		try {
			if (bot.budget().takeSpare(chat) && !drafted(bot, chat, answer, beginning)) {
				sending.show(bot, chat, beginning.answering(answer));
			}
			return true;
		} catch (ApiRefused | IOException | RedisUnavailable e) {
			LOG.debug("bot={} chat={} the beginning of an answer was not shown", bot.name(), chat, e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return false;
	}

	/** Where an answer stands already, as when its question was edited, the beginning of the new one is seen there. */
	private boolean drafted(Bot bot, TelegramChat chat, String answer, OutgoingMessage beginning)
			throws ApiRefused, IOException, InterruptedException {
		boolean possible = bot.settings().drafts() && !withoutDrafts.contains(bot.name()) && answers.find(chat, answer).isEmpty();
		if (!possible) {
			return false;
		}
		try {
			bot.api().call(draft(chat, answer, beginning));
			return true;
		} catch (ApiRefused e) {
			if (e.code() != 400 && e.code() != 404) {
				throw e;
			}
			LOG.info("bot={} does without drafts: {}", bot.name(), e.getMessage());
			withoutDrafts.add(bot.name());
			return false;
		}
	}

	/** Drafts of one number are one draft that changes (Bot API, sendMessageDraft). */
	private static SendMessageDraft draft(TelegramChat chat, String answer, OutgoingMessage beginning) {
		SendMessageDraft method = new SendMessageDraft(chat.id(), Integer.parseInt(answer.substring(1, answer.indexOf('.'))));
		method.setText(beginning.text().text());
		method.setEntities(Sending.entities(beginning.text()));
		return method;
	}
}
