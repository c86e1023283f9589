package dev.puente.telegram;

import java.time.Duration;

import dev.puente.delivery.Pace;
import dev.puente.delivery.RateBudget;

/**
 * How quickly the messages of one chat are worked on: as quickly as they may be answered there, and some more at once after a rest. Who sends
 * a thousand messages waits for the thousandth answer; nobody else does, and none is left out.
 */
final class VisitorPace {

	private static final int BURST = 20;
	private static final Pace CHAT = new Pace(Duration.ofSeconds(1), BURST);
	private static final Pace GROUP = new Pace(Duration.ofSeconds(3), BURST);

	private final Bots bots;
	private final RateBudget rates;

	VisitorPace(Bots bots, RateBudget rates) {
		this.bots = bots;
		this.rates = rates;
	}

	/** Takes a place for one message; returns zero, or how long the chat's next one waits. Staff and bots without limits never wait. */
	Duration take(TelegramChat chat) {
		boolean free = bots.named(chat.bot()).map(bot -> bot.settings().rate() == 0 || bot.settings().isStaffChat(chat.id())).orElse(true);
		return free ? Duration.ZERO : rates.take("from:" + chat.key(), chat.isGroup() ? GROUP : CHAT);
	}
}
