package dev.puente.delivery;

import java.time.Duration;

/**
 * How quickly something may be done: so many at once after a rest, and one more each interval.
 *
 * @param interval between two, a millisecond or more
 * @param burst how many at once after a rest, 1 or more
 */
public record Pace(Duration interval, int burst) {

	/** Refuses what is no pace. */
	public Pace {
		if (interval.toMillis() < 1 || burst < 1) {
			throw new IllegalArgumentException("a pace needs a millisecond and a burst of one, at least");
		}
	}

	/** How far ahead of the interval's beat one may be. */
	Duration tolerance() {
		return interval.multipliedBy(burst - 1L);
	}
}
