package dev.puente.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Paces a bot's sending: about one message a second to a chat and 30 a second in all (Bot API FAQ, "My bot is hitting limits"). Telegram
 * keeps the exact figures to itself, so 429 is obeyed besides.
 */
final class SendBudget {

	private static final Duration PER_CHAT = Duration.ofSeconds(1);
	private static final Duration OVERALL = Duration.ofNanos(Duration.ofSeconds(1).toNanos() / 30);
	private static final int REMEMBERED = 10_000;

	private final Clock clock;
	private final Map<Long, Instant> chats = new HashMap<>();
	private Instant next = Instant.MIN;

	SendBudget(Clock clock) {
		this.clock = clock;
	}

	/** Reserves the next place and returns how long to wait for it. */
	synchronized Duration reserve(long chat) {
		Instant now = clock.instant();
		Instant place = latest(now, latest(next, chats.getOrDefault(chat, Instant.MIN)));
		next = latest(now, next).plus(OVERALL);
		if (chats.size() > REMEMBERED) {
			chats.values().removeIf(free -> free.isBefore(now));
		}
		chats.put(chat, place.plus(PER_CHAT));
		return Duration.between(now, place);
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}
}
