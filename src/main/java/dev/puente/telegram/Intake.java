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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import dev.puente.telegram.TelegramMeters.Received;

/** Puts updates on the inbound lane, whichever way they came. */
@Component
final class Intake {

	private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

	private final Lane inbound;
	private final Letters letters;
	private final InlineAnswers inline;

	Intake(Lanes lanes, Letters letters, InlineAnswers inline) {
		this.inbound = lanes.inbound();
		this.letters = letters;
		this.inline = inline;
	}

	/**
	 * Makes a batch durable, the updates of each chat in order and chats side by side: waiting for Redis once costs as little as waiting once.
	 *
	 * @throws dev.puente.delivery.LaneUnavailable when one could not be stored: none must be confirmed then, they come again and lanes know
	 *             which they had
	 */
	void takeAll(Bot bot, List<Update> updates) throws InterruptedException {
		Map<Object, List<Update>> byChat = new LinkedHashMap<>();
		for (Update update : updates) {
			Object chat = UpdateReading.read(bot, update).<Object>map(Incoming::chat).orElse(update);
			byChat.computeIfAbsent(chat, key -> new ArrayList<>()).add(update);
		}
		List<Future<?>> taken = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			byChat.values().forEach(own -> taken.add(threads.submit(() -> own.forEach(update -> take(bot, update)))));
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
		UpdateReading.read(bot, update).ifPresentOrElse(incoming -> {
			boolean isNew = inbound.append(incoming.chat().key(), incoming.letter(), payload(incoming, written(update)));
			TelegramMeters.received(bot.name(), isNew ? Received.NEW : Received.REPEATED);
			LOG.debug("bot={} chat={} update={} new={}", bot.name(), incoming.chat(), update.getUpdateId(), isNew);
			if (isNew && incoming instanceof Incoming.FromVisitor visitor && visitor.message().kind() == Kind.QUESTION) {
				Courtesy.typing(bot, incoming.chat());
			}
		}, () -> TelegramMeters.received(bot.name(), Received.IGNORED));
		if (update.getCallbackQuery() != null && update.getCallbackQuery().getId() != null) {
			Courtesy.released(bot, update.getCallbackQuery().getId());
		}
		if (update.getInlineQuery() != null) {
			inline.answer(bot, update.getInlineQuery());
		}
	}

	private static Optional<Instant> written(Update update) {
		Message edited = update.getEditedMessage();
		Integer seconds = edited != null ? edited.getEditDate() : update.getMessage() == null ? null : update.getMessage().getDate();
		return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
	}

	private String payload(Incoming incoming, Optional<Instant> written) {
		return switch (incoming) {
			case Incoming.FromVisitor visitor -> letters.write(visitor.message(), written);
			case Incoming.FromStaff staff -> letters.write(staff.words());
		};
	}
}
