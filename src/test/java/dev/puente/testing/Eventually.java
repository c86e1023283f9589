package dev.puente.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something that another thread or process does. */
public final class Eventually {

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
		long end = System.nanoTime() + time.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				return false;
			}
			Thread.sleep(5);
		}
		return true;
	}
}
