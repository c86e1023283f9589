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
		long end = System.nanoTime() + within.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("did not come true within " + within);
			}
			try {
				Thread.sleep(5);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new AssertionError("interrupted", e);
			}
		}
	}
}
