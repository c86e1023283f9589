package dev.puente.delivery;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.puente.redis.RedisUnavailable;

/**
 * Keeps up the leases of the partitions that a consumer owns.
 *
 * <p>On a thread of the system: hundreds of couriers share the few threads that virtual ones run on, and a renewal that waits for its turn
 * among them comes too late.
 */
final class Renewals implements Runnable {

	private static final long PAUSE = 300;

	private final Outage outage;
	private final List<Owned> partitions = new CopyOnWriteArrayList<>();
	private final AtomicBoolean ended = new AtomicBoolean();

	Renewals(Outage outage) {
		this.outage = outage;
	}

	private record Owned(PartitionStore store, Desk desk) {
	}

	/** Takes care of a partition whenever it is owned. */
	void add(PartitionStore store, Desk desk) {
		partitions.add(new Owned(store, desk));
	}

	/** Renews until the end. */
	@Override
	public void run() {
		try {
			while (!ended.get()) {
				partitions.forEach(this::renew);
				Thread.sleep(PAUSE);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Renews no more. */
	void end() {
		ended.set(true);
	}

	private void renew(Owned partition) {
		partition.desk().token().ifPresent(token -> {
			try {
				if (!partition.store().renew(token)) {
					partition.desk().lose(token);
				}
			} catch (RedisUnavailable e) {
				outage.felt(partition.store().partition(), e);
			}
		});
	}
}
