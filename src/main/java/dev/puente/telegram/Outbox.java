package dev.puente.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Later;
import dev.puente.delivery.Letter;
import dev.puente.delivery.LetterHandler;

/** Sends what is owed to visitors, one message a letter. */
@Component
final class Outbox implements LetterHandler, DeadLetterHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

	private final Bots bots;
	private final Letters letters;
	private final Sending sending;

	Outbox(Bots bots, Letters letters, Sending sending) {
		this.bots = bots;
		this.letters = letters;
		this.sending = sending;
	}

	@Override
	public void handle(Letter letter) throws Later, ApiRefused, IOException, InterruptedException {
		TelegramChat chat = TelegramChat.ofKey(letter.key());
		Bot bot = bots.named(chat.bot()).orElseThrow(() -> new IllegalStateException("no bot has the name " + chat.bot()));
		putOffWhileQuiet(bot);
		TimeUnit.NANOSECONDS.sleep(bot.budget().reserve(chat.id()).toNanos());
		// another chat's send may have been told to wait meanwhile
		putOffWhileQuiet(bot);
		send(bot, chat, letters.outgoingMessage(letter.payload()));
	}

	private static void putOffWhileQuiet(Bot bot) throws Later {
		Duration quiet = bot.api().quietFor();
		if (quiet.isPositive()) {
			throw new Later(quiet);
		}
	}

	@Override
	public void givenUp(Letter letter, Exception lastFailure) {
		LOG.error("chat={} letter={} could not be sent", TelegramChat.ofKey(letter.key()), letter.id(), lastFailure);
	}

	private void send(Bot bot, TelegramChat chat, OutgoingMessage message) throws Later, ApiRefused, IOException, InterruptedException {
		try {
			sending.show(bot, chat, message);
		} catch (ApiRefused e) {
			if (e.tooManyRequests()) {
				throw new Later(e.retryAfter());
			} else if (e.blocked() || e.mentions("chat not found")) {
				LOG.info("bot={} chat={} dropped: {}", bot.name(), chat, e.getMessage());
			} else if (e.code() == 400 && !message.text().marks().isEmpty()) {
				LOG.warn("bot={} chat={} sent without entities: {}", bot.name(), chat, e.getMessage());
				send(bot, chat, message.plain());
			} else {
				throw e;
			}
		}
	}
}
