package dev.puente.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.puente.delivery.Pace;
import dev.puente.delivery.RateBudget;

/**
 * Paces a bot's sending, edits too, over all processes: about one message a second to a chat, 20 a minute to a group and 30 a second in all
 * (Bot API FAQ, "My bot is hitting limits"). Telegram keeps the exact figures to itself, so 429 is obeyed besides.
 */
final class SendBudget {

	private static final Pace CHAT = new Pace(Duration.ofSeconds(1), 1);
	private static final Pace GROUP = new Pace(Duration.ofSeconds(3), 1);
	/** A sixth of a second's places may go at once after a rest, so that no second ever sees more than the rate. */
	private static final int BURST_PART = 6;

	private final String bot;
	private final int rate;
	private final RateBudget shared;
	private final Clock clock;
	private Instant next = Instant.MIN;

	/** @param rate messages a second in all, 0 = neither this limit nor those of the chats are kept */
	SendBudget(String bot, int rate, RateBudget shared, Clock clock) {
		this.bot = "bot:" + bot;
		this.rate = rate;
		this.shared = shared;
		this.clock = clock;
	}

	/** Takes a place for one message; returns zero, or how long to wait: no place was taken then. */
	Duration take(TelegramChat chat) {
		if (rate == 0) {
			return Duration.ZERO;
		}
		Duration wait = shared.take(chat.key(), chat.isGroup() ? GROUP : CHAT);
		if (wait.isPositive()) {
			return wait;
		}
		Duration turn = shared.take(bot, overall());
		if (turn.isPositive()) {
			shared.giveBack(chat.key());
			return queued(turn);
		}
		return Duration.ZERO;
	}

	/**
	 * Takes a place for what may be left out, such as the beginning of an answer; tells whether there was one. In all it uses at most half of
	 * what may go at once, so that whatever must be sent finds a place.
	 */
	boolean takeSpare(TelegramChat chat) {
		if (rate == 0) {
			return true;
		}
		if (shared.take(chat.key(), chat.isGroup() ? GROUP : CHAT).isPositive()) {
			return false;
		}
		Pace all = overall();
		if (shared.take(bot, new Pace(all.interval(), Math.ceilDiv(all.burst(), 2))).isPositive()) {
			shared.giveBack(chat.key());
			return false;
		}
		return true;
	}

	private Pace overall() {
		int burst = Math.max(1, rate / BURST_PART);
		return new Pace(Duration.ofMillis(Math.ceilDiv(1000, Math.max(1, rate - burst))), burst);
	}

	/** Those who wait in this process come again one after the other, not all at once. */
	private synchronized Duration queued(Duration wait) {
		Instant now = clock.instant();
		Instant earliest = now.plus(wait);
		Instant turn = next.isAfter(earliest) ? next : earliest;
		next = turn.plus(overall().interval());
		return Duration.between(now, turn);
	}
}
