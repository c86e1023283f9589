package dev.puente.faults;

import java.time.Duration;

/**
 * How large a fault run is.
 *
 * @param updates questions asked, over all chats
 * @param chats how many chats ask
 * @param asking how long it takes to ask them
 * @param kills of a replica with kill -9
 * @param redisKills of Redis with kill -9
 * @param halts scripted, of replicas, at a {@link dev.puente.testing.HaltPoint}
 * @param pauses of a replica by SIGSTOP
 * @param pause how long a replica is stopped
 * @param refusals 429 by Telegram
 * @param longestRefusal most seconds of {@code retry_after}
 * @param cuts responses lost after the effect, bodies cut off, 502 pages of HTML and dropped connections, together
 * @param restarts whether at last the replicas are restarted in order, one after the other
 */
record Size(int updates, int chats, Duration asking, int kills, int redisKills, int halts, int pauses, Duration pause, int refusals,
		int longestRefusal, int cuts, boolean restarts) {

	static final int REPLICAS = 3;

	/** For every build. */
	static Size small() {
		return new Size(300, 60, Duration.ofSeconds(40), 3, 1, 6, 1, Duration.ofSeconds(5), 2, 2, 10, false);
	}

	/** Nothing goes wrong but that a new version is rolled out. */
	static Size rolling() {
		return new Size(600, 100, Duration.ofSeconds(60), 0, 0, 0, 0, Duration.ZERO, 0, 1, 0, true);
	}

	/** What the promises name. */
	static Size full() {
		return new Size(10_000, 500, Duration.ofMinutes(14), 40, 20, 200, 3, Duration.ofSeconds(60), 6, 300, 300, false);
	}

	/** For at-most-once lanes, which bear everything but the end: nothing goes wrong before. */
	static Size smallest() {
		return new Size(120, 40, Duration.ofSeconds(8), 0, 0, 0, 0, Duration.ZERO, 0, 1, 0, false);
	}
}
