package dev.puente.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Visitors of the page who ask one question after the other, so that there is something to measure. */
final class Visitors implements AutoCloseable {

	/** What the documents answer. */
	static final String KNOWN = "¿Por qué se suspendió FIHAV 2024?";
	private static final int AT_ONCE = 3;
	private static final long PAUSE = 200;

	private final List<Thread> threads = new ArrayList<>();
	private final AtomicInteger answered = new AtomicInteger();
	private final CountDownLatch closed = new CountDownLatch(1);

	Visitors(Served puente) {
		for (int number = 0; number < AT_ONCE; number++) {
			threads.add(Thread.ofVirtual().start(() -> ask(puente)));
		}
	}

	private void ask(Served puente) {
		try {
			while (!closed.await(PAUSE, TimeUnit.MILLISECONDS)) {
				tryOnce(puente);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void tryOnce(Served puente) throws InterruptedException {
		try {
			puente.ask(KNOWN);
			answered.incrementAndGet();
		} catch (IOException e) {
			// it is started again meanwhile
			return;
		}
	}

	int answered() {
		return answered.get();
	}

	@Override
	public void close() throws InterruptedException {
		closed.countDown();
		for (Thread thread : threads) {
			thread.interrupt();
			thread.join();
		}
	}
}
