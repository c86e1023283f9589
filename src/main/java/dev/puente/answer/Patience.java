package dev.puente.answer;

import java.time.Duration;

/** How long a reader waits for a model, from the question on: short for the first checked sentence, longer once they can read. */
final class Patience {

	private final long started = System.nanoTime();
	private final Duration first;
	private final Duration pause;
	private final Duration whole;

	/**
	 * @param first until something can be shown
	 * @param pause between two pieces afterwards
	 * @param whole until the end
	 */
	Patience(Duration first, Duration pause, Duration whole) {
		this.first = first;
		this.pause = pause;
		this.whole = whole;
	}

	/** Returns how long to wait for the next piece, zero when there is no time left. */
	Duration left(boolean shown) {
		Duration end = remaining(shown ? whole : first.compareTo(whole) < 0 ? first : whole);
		return shown && pause.compareTo(end) < 0 ? pause : end;
	}

	/** Returns a shorter patience that ends no later than this one. */
	Patience atMost(Duration time) {
		Duration left = left(false);
		Duration shorter = time.compareTo(left) < 0 ? time : left;
		return new Patience(shorter, shorter, shorter);
	}

	/** Tells whether there is time left after a pause. */
	boolean outlasts(Duration time) {
		return remaining(first).compareTo(time) > 0;
	}

	private Duration remaining(Duration end) {
		Duration left = end.minusNanos(System.nanoTime() - started);
		return left.isNegative() ? Duration.ZERO : left;
	}
}
