package dev.puente.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;

import dev.puente.delivery.RateBudget;

/**
 * Ends a long poll that brings nothing although updates wait at Telegram: its connection is dead and only the other end knows (a half-open
 * socket). The poll itself would find out when its call times out, half a minute later.
 */
final class PollWatch implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(PollWatch.class);

	/** A poll is trusted so long, then Telegram is asked, and again after as long. */
	private static final Duration TRUST = Duration.ofSeconds(2);
	private static final Duration GRACE = Duration.ofMillis(700);
	private static final Duration CALL = Duration.ofMillis(1500);
	private static final long LOOK = 250;
	/** A server that does not know the method is left alone so long; it may be a newer one then. */
	private static final Duration UNKNOWN = Duration.ofHours(1);

	private final String bot;
	private final BotApi polling;
	private final BotApi asking;
	private final Thread thread;
	private final AtomicReference<Optional<Poll>> poll = new AtomicReference<>(Optional.empty());

	/** Used by the watching thread alone. */
	private long silentUntil = System.nanoTime();

	/** @param polling makes the polls */
	PollWatch(Bot bot, BotApi polling, RateBudget rates, Clock clock) {
		this.bot = bot.name();
		this.polling = polling;
		this.asking = new BotApi(bot.settings(), CALL, Silence.ofSending(rates, bot.name()), clock);
		this.thread = Thread.ofVirtual().name("telegram-poll-watch-" + bot.name()).start(this::watch);
	}

	/** A poll under way; each is itself only. */
	private static final class Poll {
		private final long begun = System.nanoTime();
		private long asked = begun;
	}

	void begun() {
		poll.set(Optional.of(new Poll()));
	}

	void ended() {
		poll.set(Optional.empty());
	}

	@Override
	public void close() {
		thread.interrupt();
		asking.close();
	}

	private void watch() {
		try {
			while (true) {
				Thread.sleep(LOOK);
				Optional<Poll> current = poll.get();
				if (current.isPresent() && System.nanoTime() - current.get().asked >= TRUST.toNanos()) {
					look(current);
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void look(Optional<Poll> current) throws InterruptedException {
		current.orElseThrow().asked = System.nanoTime();
		if (current.orElseThrow().asked - silentUntil < 0 || !updatesWait()) {
			return;
		}
		// the poll may just be bringing them
		Thread.sleep(GRACE);
		if (poll.compareAndSet(current, Optional.empty())) {
			LOG.info("bot={} a poll hears nothing though updates wait: begun anew", bot);
			polling.abort();
		}
	}

	/** Asks twice, as the first connection may be as dead as the poll's. A server that does not know the method leaves it at that. */
	private boolean updatesWait() throws InterruptedException {
		for (int attempt = 0; attempt < 2; attempt++) {
			try {
				Integer count = asking.call(new GetWebhookInfo()).getPendingUpdatesCount();
				return count != null && count > 0;
			} catch (ApiRefused e) {
				silentUntil = System.nanoTime() + (e.unknownMethod() ? UNKNOWN.toNanos() : 0);
				return false;
			} catch (IOException e) {
				LOG.debug("bot={} getWebhookInfo failed", bot, e);
			}
		}
		return false;
	}
}
