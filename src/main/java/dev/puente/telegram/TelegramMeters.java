package dev.puente.telegram;

import java.util.Locale;

import io.micrometer.core.instrument.Metrics;

/** What is counted at the Telegram edge; docs/operations.md tells what each meter means. A chat or a visitor never stands in a tag. */
final class TelegramMeters {

	private TelegramMeters() {
	}

	/** What became of an update. */
	enum Received {
		/** Stored. */
		NEW,
		/** Stored before. */
		REPEATED,
		/** Of a kind that the bot does not serve. */
		IGNORED,
		/** Not stored, so not confirmed. */
		REFUSED
	}

	/** How the sending of a message ended. */
	enum Sent {
		SHOWN,
		/** Telegram said when to come again. */
		TOO_MANY,
		/** The chat is gone or turned the bot away. */
		DROPPED,
		/** Telegram refused it. */
		REFUSED,
		/** Surely not carried out. */
		UNREACHED,
		/** Nobody knows whether it was carried out. */
		UNKNOWN
	}

	/** Counts an update. */
	static void received(String bot, Received outcome) {
		Metrics.counter("puente.updates", "bot", bot, "outcome", word(outcome)).increment();
	}

	/** Counts a message of the outbound lane. */
	static void sent(String bot, Sent outcome) {
		Metrics.counter("puente.sends", "bot", bot, "outcome", word(outcome)).increment();
	}

	/**
	 * Counts a 429 of the Bot API.
	 *
	 * @param owner of the silence that follows: a kind of calls and a bot, such as {@code poll:telegram}
	 */
	static void tooManyRequests(String owner) {
		String[] parts = owner.split(":", 2);
		Metrics.counter("puente.telegram.too.many.requests", "calls", parts[0], "bot", parts[1]).increment();
	}

	private static String word(Enum<?> outcome) {
		return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
