package dev.puente.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.Later;
import dev.puente.delivery.Letter;
import dev.puente.delivery.LetterHandler;
import dev.puente.telegram.TelegramMeters.Sent;

/** Sends what is owed to visitors, one message a letter. */
@Component
final class Outbox implements LetterHandler, DeadLetterHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

	private final Bots bots;
	private final Farewells farewells;
	private final Letters letters;
	private final Sending sending;
	private final Pauses pauses;
	private final GroupMoves moves;
	private final Lane outbound;
	/** Calls that reached nobody since the last one that did, per bot. */
	private final Map<String, Integer> unreached = new ConcurrentHashMap<>();

	Outbox(Bots bots, Farewells farewells, Letters letters, Sending sending, Pauses pauses, GroupMoves moves, Lanes lanes) {
		this.bots = bots;
		this.farewells = farewells;
		this.letters = letters;
		this.sending = sending;
		this.pauses = pauses;
		this.moves = moves;
		this.outbound = lanes.outbound();
	}

	/** Waits for a place in the bot's budget. */
	@Override
	public Duration hold(String key) {
		TelegramChat chat = TelegramChat.ofKey(key);
		return bots.named(chat.bot()).map(bot -> bot.budget().take(chat)).orElse(Duration.ZERO);
	}

	@Override
	public void handle(Letter letter) throws Later, ApiRefused, IOException, InterruptedException {
		TelegramChat chat = TelegramChat.ofKey(letter.key());
		Bot bot = bots.named(chat.bot()).orElseThrow(() -> new IllegalStateException("no bot has the name " + chat.bot()));
		TelegramChat now = moves.now(chat);
		if (!now.equals(chat)) {
			handOn(letter, now);
			return;
		}
		if (farewells.hasLeft(chat)) {
			LOG.info("bot={} chat={} letter={} dropped: the chat turned the bot away", bot.name(), chat, letter.id());
			return;
		}
		if (letter.attempt() > 1) {
			LOG.warn("bot={} chat={} letter={} attempt={} may show twice: how the last attempt ended is unknown", bot.name(), chat,
					letter.id(),
					letter.attempt());
		}
		try {
			send(bot, chat, letters.outgoingMessage(letter.payload()));
			unreached.remove(bot.name());
		} catch (ApiRefused e) {
			moves.note(bot, chat, e.movedTo().orElseThrow(() -> e));
			handOn(letter, moves.now(chat));
		} catch (NotReached e) {
			TelegramMeters.sent(bot.name(), Sent.UNREACHED);
			int failures = unreached.merge(bot.name(), 1, Integer::sum);
			LOG.debug("bot={} chat={} letter={} not sent yet", bot.name(), chat, letter.id(), e);
			throw new Later(pauses.afterFailures(failures));
		} catch (IOException e) {
			TelegramMeters.sent(bot.name(), Sent.UNKNOWN);
			throw e;
		}
	}

	@Override
	public void givenUp(Letter letter, Exception lastFailure) {
		LOG.error("chat={} letter={} could not be sent", TelegramChat.ofKey(letter.key()), letter.id(), lastFailure);
	}

	/** What is owed to a group that has another number now goes on in the lane of that number, once and in its order. */
	private void handOn(Letter letter, TelegramChat now) {
		outbound.append(now.key(), letter.id(), letters.write(letters.outgoingMessage(letter.payload()).elsewhere()));
	}

	private void send(Bot bot, TelegramChat chat, OutgoingMessage message) throws Later, ApiRefused, IOException, InterruptedException {
		try {
			sending.show(bot, chat, message);
			TelegramMeters.sent(bot.name(), Sent.SHOWN);
		} catch (ApiRefused e) {
			if (e.tooManyRequests()) {
				TelegramMeters.sent(bot.name(), Sent.TOO_MANY);
				throw new Later(e.retryAfter());
			} else if (e.blocked() || e.mentions("chat not found")) {
				TelegramMeters.sent(bot.name(), Sent.DROPPED);
				farewells.left(chat);
				LOG.info("bot={} chat={} dropped: {}", bot.name(), chat, e.getMessage());
			} else if (e.movedTo().isPresent()) {
				throw e;
			} else if (e.code() == 400 && !message.text().marks().isEmpty()) {
				LOG.warn("bot={} chat={} sent without entities: {}", bot.name(), chat, e.getMessage());
				send(bot, chat, message.plain());
			} else {
				TelegramMeters.sent(bot.name(), Sent.REFUSED);
				throw e;
			}
		}
	}
}
