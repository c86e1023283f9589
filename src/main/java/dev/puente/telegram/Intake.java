package dev.puente.telegram;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;

import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;

/** Puts updates on the inbound lane, whichever way they came. */
@Component
final class Intake {

	private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

	private final Lane inbound;
	private final Letters letters;

	Intake(Lanes lanes, Letters letters) {
		this.inbound = lanes.inbound();
		this.letters = letters;
	}

	/**
	 * Makes an update durable; a kind that the bot does not serve vanishes.
	 *
	 * @throws dev.puente.delivery.LaneUnavailable when it could not be stored: it must not be confirmed then
	 */
	void take(Bot bot, Update update) {
		UpdateReading.read(bot.name(), update).ifPresent(incoming -> {
			boolean isNew = inbound.append(incoming.chat().key(), incoming.message().id(), letters.write(incoming.message()));
			LOG.debug("bot={} chat={} update={} new={}", bot.name(), incoming.chat(), update.getUpdateId(), isNew);
			if (isNew && !incoming.callbackQuery().isEmpty()) {
				Thread.ofVirtual().start(() -> release(bot, incoming.callbackQuery()));
			}
		});
	}

	/** Ends the button's waiting on the visitor's screen; a courtesy, so a failure is only noted. */
	private static void release(Bot bot, String query) {
		try {
			bot.api().call(new AnswerCallbackQuery(query));
		} catch (ApiRefused | IOException e) {
			LOG.debug("bot={} answerCallbackQuery failed", bot.name(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
