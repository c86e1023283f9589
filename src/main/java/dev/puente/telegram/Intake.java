package dev.puente.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.delivery.Lane;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.delivery.Lanes;
import dev.puente.redis.RedisUnavailable;
import dev.puente.telegram.TelegramMeters.Received;

/** Puts updates on the inbound lane, whichever way they came. */
final class Intake {

	private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

	private final Lane inbound;
	private final Letters letters;
	private final InlineAnswers inline;
	private final BiFunction<Bot, Update, Optional<Incoming>> reading;

	/** @param reading what an update brings */
	Intake(Lanes lanes, Letters letters, InlineAnswers inline, BiFunction<Bot, Update, Optional<Incoming>> reading) {
		this.inbound = lanes.inbound();
		this.letters = letters;
		this.inline = inline;
		this.reading = reading;
	}

	/** What an update becomes on the lane. */
	private record Parcel(TelegramChat chat, String letter, String payload, Optional<Incoming> incoming) {

		Optional<Incoming.FromVisitor> visitor() {
			return incoming.map(found -> found instanceof Incoming.FromVisitor visitor ? visitor : null);
		}
	}

	/**
	 * Makes a batch durable, the updates of each chat in order and chats side by side: waiting for Redis once costs as little as waiting once.
	 *
	 * @throws dev.puente.delivery.LaneUnavailable when one could not be stored: none must be confirmed then, they come again and lanes know
	 *             which they had
	 */
	void takeAll(Bot bot, List<Update> updates) throws InterruptedException {
		Map<String, List<Runnable>> byChat = new LinkedHashMap<>();
		for (Update update : updates) {
			Optional<Parcel> parcel = parcel(bot, update);
			byChat.computeIfAbsent(parcel.map(made -> made.chat().key()).orElse(""), key -> new ArrayList<>())
					.add(() -> take(bot, update, parcel));
		}
		List<Future<?>> taken = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			byChat.values().forEach(own -> taken.add(threads.submit(() -> own.forEach(Runnable::run))));
			for (Future<?> future : taken) {
				future.get();
			}
		} catch (ExecutionException e) {
			if (e.getCause() instanceof RuntimeException failure) {
				throw failure;
			}
			throw new IllegalStateException(e.getCause());
		}
	}

	/**
	 * Makes an update durable; a kind that the bot does not serve vanishes. What is typed after the bot's name is answered at once instead:
	 * the next letter typed makes it worthless.
	 *
	 * @throws dev.puente.delivery.LaneUnavailable when it could not be stored: it must not be confirmed then
	 */
	void take(Bot bot, Update update) {
		take(bot, update, parcel(bot, update));
	}

	private void take(Bot bot, Update update, Optional<Parcel> made) {
		made.ifPresentOrElse(parcel -> {
			boolean isNew = inbound.append(parcel.chat().key(), parcel.letter(), parcel.payload());
			TelegramMeters.received(bot.name(), isNew ? Received.NEW : Received.REPEATED);
			LOG.debug("bot={} chat={} update={} new={}", bot.name(), parcel.chat(), update.getUpdateId(), isNew);
			if (isNew && parcel.visitor().filter(Manners::looksUp).isPresent()) {
				Courtesy.typing(bot, parcel.chat());
			}
		}, () -> TelegramMeters.received(bot.name(), Received.IGNORED));
		boolean toldLater = made.flatMap(Parcel::visitor).flatMap(Incoming.FromVisitor::sharedPress).isPresent();
		if (!toldLater && update.getCallbackQuery() != null && update.getCallbackQuery().getId() != null) {
			Courtesy.released(bot, update.getCallbackQuery().getId());
		}
		if (update.getInlineQuery() != null) {
			inline.answer(bot, update.getInlineQuery());
		}
	}

	/**
	 * Whatever one update does to us, the bot goes on receiving: what cannot be read goes on the lane whole, where it is tried again with
	 * pauses, given up and kept like any other letter.
	 */
	private Optional<Parcel> parcel(Bot bot, Update update) {
		try {
			return reading.apply(bot, update).map(incoming -> new Parcel(incoming.chat(), incoming.letter(),
					payload(incoming, written(update)), Optional.of(incoming)));
		} catch (RedisUnavailable e) {
			throw new LaneUnavailable("not read: " + e.getMessage(), e);
		} catch (RuntimeException e) {
			if (update instanceof UpdateJson.Whole whole && whole.keeps()) {
				LOG.warn("bot={} update={} not read, kept whole to be tried again: {}", bot.name(), update.getUpdateId(),
						e.getClass().getName());
				TelegramChat chat = new TelegramChat(bot.name(), whole.chat());
				return Optional.of(new Parcel(chat, Integer.toString(update.getUpdateId()), letters.write(Unread.of(chat, whole)),
						Optional.empty()));
			}
			LOG.warn("bot={} update={} skipped: it cannot be read", bot.name(), update.getUpdateId());
			return Optional.empty();
		}
	}

	private static Optional<Instant> written(Update update) {
		Message edited = update.getEditedMessage();
		Integer seconds = edited != null ? edited.getEditDate() : update.getMessage() == null ? null : update.getMessage().getDate();
		return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
	}

	private String payload(Incoming incoming, Optional<Instant> written) {
		return switch (incoming) {
			case Incoming.FromVisitor visitor -> letters.write(visitor, written);
			case Incoming.FromStaff staff -> letters.write(staff.words());
		};
	}
}
