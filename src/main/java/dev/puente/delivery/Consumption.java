package dev.puente.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;

/** A running consumer of all partitions of a lane. */
final class Consumption implements AutoCloseable {

	private final CountDownLatch closing = new CountDownLatch(1);
	private final List<Thread> partitions = new ArrayList<>();
	private final ExecutorService couriers;
	private final Duration patience;
	private final Thread rollCall;
	private final Renewals renewals;

	Consumption(Redis redis, String lane, DeliverySettings settings, LetterHandler handler, DeadLetterHandler deadLetters) {
		patience = settings.patience();
		couriers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(lane + "-courier-", 0).factory());
		Share share = new Share();
		Outage outage = new Outage(lane);
		renewals = new Renewals(outage);
		for (int number = 0; number < Keys.PARTITIONS; number++) {
			PartitionStore store = new PartitionStore(redis, lane, number);
			Desk desk = new Desk();
			renewals.add(store, desk);
			Courier courier = new Courier(store, desk, handler, deadLetters, settings, closing);
			Partition partition = new Partition(store, desk, courier, couriers, settings, outage, share, closing);
			partitions.add(Thread.ofVirtual().name(lane + "-" + number).start(partition));
		}
		Thread.ofPlatform().daemon().name(lane + "-renewals").start(renewals);
		rollCall = Thread.ofPlatform().daemon().name(lane + "-roll-call").start(new RollCall(redis, lane, share, closing));
	}

	/** Starts no more letters, waits for those under way as long as the settings say, and gives the partitions free. */
	@Override
	public void close() {
		closing.countDown();
		long end = System.nanoTime() + patience.toNanos();
		try {
			rollCall.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
			for (Thread partition : partitions) {
				partition.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			renewals.end();
			rollCall.interrupt();
			partitions.forEach(Thread::interrupt);
			couriers.shutdownNow();
		}
	}
}
