package dev.puente.delivery;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the lanes.
 *
 * @param attempts how often a letter may fail before it becomes a dead letter, 1 or more; crashes while it is handled count half
 * @param firstPause time between the first failure and the second attempt; each further pause is four times as long
 * @param longestPause no pause is longer
 * @param remembered how long a letter's id is known, so that it is not appended again; 48 hours or more
 * @param letters how many letters of a partition are held in memory, 64 or more
 * @param patience how long closing waits for handlers under way
 */
@ConfigurationProperties("puente.delivery")
record DeliverySettings(@DefaultValue("5") int attempts, @DefaultValue("1s") Duration firstPause, @DefaultValue("5m") Duration longestPause,
		@DefaultValue("72h") Duration remembered, @DefaultValue("1024") int letters, @DefaultValue("20s") Duration patience) {

	private static final int GROWTH = 4;
	private static final Duration LEAST_REMEMBERED = Duration.ofHours(48);

	DeliverySettings {
		require(attempts >= 1, "puente.delivery.attempts must be 1 or more");
		require(firstPause.isPositive(), "puente.delivery.first-pause must be above zero");
		require(longestPause.compareTo(firstPause) >= 0, "puente.delivery.longest-pause must not be below first-pause");
		require(remembered.compareTo(LEAST_REMEMBERED) >= 0, "puente.delivery.remembered must be 48h or more");
		require(letters >= Desk.LETTERS_PER_KEY, "puente.delivery.letters must be " + Desk.LETTERS_PER_KEY + " or more");
		require(!patience.isNegative(), "puente.delivery.patience must not be below zero");
	}

	/** The pause after a failed attempt, counted from 1. */
	Duration pauseAfter(int attempt) {
		Duration pause = firstPause;
		for (int n = 1; n < attempt && pause.compareTo(longestPause) < 0; n++) {
			pause = pause.multipliedBy(GROWTH);
		}
		return pause.compareTo(longestPause) < 0 ? pause : longestPause;
	}

	private static void require(boolean condition, String fault) {
		if (!condition) {
			throw new IllegalArgumentException(fault);
		}
	}
}
