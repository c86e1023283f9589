package dev.puente.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits for something that another thread or process does; a pause of the whole machine is not held against it. */
public final class Eventually {

	private static final int TURN = 5;
	/** A rest that took longer was a pause of this process too, in which nobody could do anything. */
	private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(50);

	private Eventually() {
	}

	/**
	 * Returns as soon as a condition holds.
	 *
	 * @throws AssertionError when it does not within the time
	 */
	public static void holds(Duration within, BooleanSupplier condition) {
		try {
			if (!within(within, condition)) {
				throw new AssertionError("did not come true within " + within);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted", e);
		}
	}

	/** Waits for a condition, and tells whether it held in time. */
	static boolean within(Duration time, BooleanSupplier condition) throws InterruptedException {
		return within(time, condition, System::nanoTime, () -> Thread.sleep(TURN));
	}

	static boolean within(Duration time, BooleanSupplier condition, LongSupplier clock, Rest rest) throws InterruptedException {
		long left = time.toNanos();
		long begin = clock.getAsLong();
		while (!condition.getAsBoolean()) {
			if (left < 0) {
				return false;
			}
			long looked = clock.getAsLong();
			rest.take();
			long rested = clock.getAsLong();
			left -= looked - begin + Math.min(rested - looked, LONGEST_REST);
			begin = rested;
		}
		return true;
	}

	/** Lets a moment pass. */
	@FunctionalInterface
	interface Rest {
		void take() throws InterruptedException;
	}
}
