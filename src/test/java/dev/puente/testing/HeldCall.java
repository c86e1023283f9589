package dev.puente.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A call that reaches the server and stays there without effect until it is dropped; the caller never gets a response. */
public final class HeldCall {

	private final CountDownLatch arrived = new CountDownLatch(1);
	private final CountDownLatch dropped = new CountDownLatch(1);

	/** Waits until somebody makes the call. */
	public void awaitArrival(Duration within) throws InterruptedException {
		assertThat(arrived.await(within.toMillis(), TimeUnit.MILLISECONDS)).as("the call came within %s", within).isTrue();
	}

	/** Ends the call. */
	public void drop() {
		dropped.countDown();
	}

	void hold() throws InterruptedException {
		arrived.countDown();
		dropped.await();
	}
}
