package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A call, or every one of a method, that reaches the server and stays there without effect until it is dropped; the caller never gets a response. */
public final class HeldCall {

	private final CountDownLatch arrived = new CountDownLatch(1);
	private final CountDownLatch dropped = new CountDownLatch(1);
	private final AtomicBoolean taken = new AtomicBoolean();
	private final boolean every;

	HeldCall(boolean every) {
		this.every = every;
	}

	/** Waits until somebody makes the call. */
	public void awaitArrival(Duration within) throws InterruptedException {
		assertThat(arrived.await(within.toMillis(), TimeUnit.MILLISECONDS)).as("the call came within %s", within).isTrue();
	}

	/** Ends the call. */
	public void drop() {
		dropped.countDown();
	}

	/** Tells whether a call that comes now is held. */
	boolean takes() {
		return every ? dropped.getCount() > 0 : taken.compareAndSet(false, true);
	}

	void hold() throws InterruptedException {
		arrived.countDown();
		dropped.await();
	}
}
