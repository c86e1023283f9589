package dev.puente.telegram;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/** Signs at once that something was heard. Each is a courtesy, so a failure is only noted. */
final class Courtesy {

	private static final Logger LOG = LoggerFactory.getLogger(Courtesy.class);

	private Courtesy() {
	}

	/** Shows «typing …» until the reply comes, or for five seconds (Bot API, sendChatAction). */
	static void typing(Bot bot, TelegramChat chat) {
		inBackground(bot, new SendChatAction(Long.toString(chat.id()), ActionType.TYPING.toString()));
	}

	/** Ends the button's waiting on the visitor's screen. */
	static void released(Bot bot, String callbackQuery) {
		inBackground(bot, new AnswerCallbackQuery(callbackQuery));
	}

	/** Tells whoever pressed a button something that nobody else sees, until they have read it. */
	static void told(Bot bot, String callbackQuery, String text) {
		AnswerCallbackQuery method = new AnswerCallbackQuery(callbackQuery);
		method.setText(text);
		method.setShowAlert(true);
		inBackground(bot, method);
	}

	private static void inBackground(Bot bot, BotApiMethodBoolean method) {
		Thread.ofVirtual().start(() -> {
			try {
				bot.api().call(method);
			} catch (ApiRefused | IOException e) {
				LOG.debug("bot={} {} failed", bot.name(), method.getMethod(), e);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		});
	}
}
