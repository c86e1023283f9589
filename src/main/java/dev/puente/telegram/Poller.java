package dev.puente.telegram;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;

import dev.puente.delivery.LaneUnavailable;
import dev.puente.delivery.Lease;
import dev.puente.delivery.Leases;
import dev.puente.delivery.RateBudget;

/**
 * Fetches one bot's updates by long polling until it is closed. An update is confirmed (by the next call's offset) only after it was stored,
 * and no failure ends the loop.
 *
 * <p>One process at a time fetches for a bot: it asks for its lease before each call and before it stores what the call brought, so that a
 * process that was paused meanwhile changes nothing.
 */
final class Poller implements Runnable, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

	/** Kinds asked for; {@code my_chat_member} and the rest stay with Telegram. */
	static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "inline_query");

	private static final int LONG_POLL_SECONDS = 25;
	private static final Duration CALL = Duration.ofSeconds(LONG_POLL_SECONDS + 10L);
	private static final Duration ENDING = Duration.ofSeconds(5);

	private final Bot bot;
	private final BotApi api;
	private final Intake intake;
	private final PollWatch watch;
	private final Lease lease;
	private final Clock clock;
	private final Setbacks setbacks;
	private final Thread thread;
	/** Follows the last update even downwards: after a quiet week Telegram starts its numbers anew (Bot API, "Update"). */
	private int offset;
	private long token;
	private volatile Fetching state = new Fetching(false, Optional.empty());

	Poller(Bot bot, Intake intake, Leases leases, RateBudget rates, Pauses pauses, Clock clock) {
		this.bot = bot;
		this.api = new BotApi(bot.settings(), CALL, Silence.ofFetching(rates, bot.name()), clock);
		this.watch = new PollWatch(bot, api, rates, clock);
		this.lease = leases.seek("poll:" + bot.name());
		this.intake = intake;
		this.clock = clock;
		this.setbacks = new Setbacks(bot.name(), pauses);
		this.thread = Thread.ofVirtual().name("telegram-poller-" + bot.name()).unstarted(this);
	}

	void start() {
		thread.start();
	}

	@Override
	public void run() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				take(lease.await());
				TimeUnit.NANOSECONDS.sleep(round().toNanos());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() throws InterruptedException {
		thread.interrupt();
		watch.close();
		api.close();
		thread.join(ENDING);
		lease.close();
	}

	Fetching state() {
		return state;
	}

	/** What an earlier holding knew of the offset may be old: nothing is confirmed by it. From here on fetches are owed, also if none ever succeeds. */
	private void take(long held) {
		if (held != token) {
			token = held;
			offset = 0;
			state = new Fetching(true, Optional.of(clock.instant()));
		}
	}

	/** Fetches and stores once; returns the pause before the next time. */
	private Duration round() throws InterruptedException {
		try {
			Duration quiet = api.quietFor();
			if (quiet.isPositive()) {
				return quiet;
			}
			if (!lease.holds(token)) {
				state = new Fetching(false, state.last());
				return Duration.ZERO;
			}
			List<Update> updates = fetch();
			if (!updates.isEmpty() && !lease.holds(token)) {
				LOG.info("bot={} token={} updates={} left to the process that fetches now", bot.name(), token, updates.size());
				return Duration.ZERO;
			}
			intake.takeAll(bot, updates);
			if (!updates.isEmpty()) {
				offset = updates.getLast().getUpdateId() + 1;
			}
			setbacks.over();
			state = new Fetching(true, Optional.of(clock.instant()));
			return Duration.ZERO;
		} catch (ApiRefused e) {
			return refused(e);
		} catch (IOException e) {
			return setbacks.unreachable(e);
		} catch (LaneUnavailable e) {
			TelegramMeters.received(bot.name(), TelegramMeters.Received.REFUSED);
			return setbacks.notStored(e);
		} catch (RuntimeException e) {
			// whatever one update does to us, the bot goes on receiving
			return setbacks.unexpected(e);
		}
	}

	private List<Update> fetch() throws ApiRefused, IOException, InterruptedException {
		watch.begun();
		try {
			return api.call(poll());
		} finally {
			watch.ended();
		}
	}

	private Duration refused(ApiRefused refused) throws InterruptedException {
		if (refused.conflict() && refused.mentions("webhook is active")) {
			return leaveWebhook();
		}
		boolean takenOver = refused.conflict() && !lease.holds(token);
		return takenOver ? Duration.ZERO : setbacks.refused(refused);
	}

	private UpdateJson.Poll poll() {
		UpdateJson.Poll poll = new UpdateJson.Poll();
		poll.setOffset(offset);
		poll.setLimit(100);
		poll.setTimeout(LONG_POLL_SECONDS);
		poll.setAllowedUpdates(KINDS);
		return poll;
	}

	/** The settings say polling, so a webhook left from before goes; its updates stay. */
	private Duration leaveWebhook() throws InterruptedException {
		try {
			DeleteWebhook delete = new DeleteWebhook();
			delete.setDropPendingUpdates(false);
			api.call(delete);
			return Duration.ZERO;
		} catch (ApiRefused e) {
			return setbacks.refused(e);
		} catch (IOException e) {
			return setbacks.unreachable(e);
		}
	}
}
