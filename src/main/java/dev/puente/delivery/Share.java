package dev.puente.delivery;

import dev.puente.redis.Keys;

/**
 * How many partitions of a lane this process is to own: as many as every other process that consumes the lane. Only advice; what makes an
 * owner is the partition's lease.
 */
final class Share {

	private int fair;
	private int owned;
	private int leaving;

	/** Sets the share for so many processes. */
	synchronized void fair(int members) {
		fair = Math.ceilDiv(Keys.PARTITIONS, members);
	}

	/** Asks to own one more; what is granted and not wanted after all is to be {@link #returned}. */
	synchronized boolean grantsOneMore() {
		if (owned >= fair) {
			return false;
		}
		owned++;
		return true;
	}

	/** One partition is no longer owned. */
	synchronized void returned() {
		owned--;
	}

	/** Asks whether to leave one partition; what is begun is to end with {@link #left} or {@link #stays}. */
	synchronized boolean asksToLeave() {
		if (owned - leaving <= fair) {
			return false;
		}
		leaving++;
		return true;
	}

	/** The partition asked to leave is free for somebody else. */
	synchronized void left() {
		leaving--;
		owned--;
	}

	/** The partition asked to leave cannot just now. */
	synchronized void stays() {
		leaving--;
	}
}
