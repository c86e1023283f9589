package dev.puente.telegram;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.delivery.LaneUnavailable;

/** What goes wrong with a bot's receiving: how long to wait, and one line in the log when it is something new. */
final class Setbacks {

	private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);

	private final String bot;
	private final Pauses pauses;
	private String last = "";
	private int count;

	Setbacks(String bot, Pauses pauses) {
		this.bot = bot;
		this.pauses = pauses;
	}

	void over() {
		if (!last.isEmpty()) {
			LOG.info("bot={} works again after {} failures", bot, count);
		}
		last = "";
		count = 0;
	}

	Duration refused(ApiRefused refused) {
		if (refused.wrongToken()) {
			note("token", "the token is wrong: set puente.bots." + bot + ".token to the one @BotFather gave");
			return pauses.wrongToken();
		}
		if (refused.conflict()) {
			note("conflict", "another instance polls with the same token, or the token leaked: stop the other one or revoke the token with "
					+ "@BotFather (" + refused.getMessage() + ")");
			return pauses.conflict();
		}
		note("refused", "the Bot API refuses: " + refused.getMessage());
		return refused.tooManyRequests() ? refused.retryAfter() : pauses.afterFailures(count);
	}

	Duration unreachable(Exception failure) {
		Throwable cause = failure.getCause() == null ? failure : failure.getCause();
		note("network", "the Bot API cannot be reached, trying on: " + cause);
		return pauses.afterFailures(count);
	}

	Duration notStored(LaneUnavailable failure) {
		note("lane", "updates cannot be stored and stay with Telegram until they can: " + failure.getMessage());
		return pauses.afterFailures(count);
	}

	Duration unexpected(RuntimeException failure) {
		count++;
		LOG.error("bot={} an update could not be taken, trying again", bot, failure);
		return pauses.afterFailures(count);
	}

	private void note(String kind, String line) {
		count = kind.equals(last) ? count + 1 : 1;
		if (!kind.equals(last)) {
			LOG.warn("bot={} {}", bot, line);
		}
		last = kind;
	}
}
