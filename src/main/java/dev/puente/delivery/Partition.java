package dev.puente.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.StreamEntry;
import dev.puente.redis.StreamReader;

/**
 * Consumes one partition whenever it owns it: reads the stream, and sends a courier for each key.
 *
 * <p>What the stream holds is what is not yet done. A new owner therefore reads it from the beginning and finds all that a dead one left, in
 * order.
 */
final class Partition implements Runnable {

	private static final Duration READ_WAIT = Duration.ofMillis(500);
	private static final Duration SHORT_WAIT = Duration.ofMillis(30);
	private static final long ACQUIRE_PAUSE = 300;
	private static final long FULL_PAUSE = 50;
	private static final long LONGEST_OUTAGE_PAUSE = 1000;
	private static final int READ_COUNT = 64;
	/** Others in the partition wait that long for a slow one, at most, when it is to change hands. */
	private static final long DRAIN_NANOS = Duration.ofSeconds(1).toNanos();
	private static final long STAY_NANOS = Duration.ofSeconds(5).toNanos();
	private static final long DRAIN_PAUSE = 10;

	private final PartitionStore store;
	private final Desk desk;
	private final Courier courier;
	private final Executor couriers;
	private final DeliverySettings settings;
	private final Outage outage;
	private final Share share;
	private final CountDownLatch closing;
	private boolean counted;
	private boolean leaving;
	/** While leaving: until when to try. Otherwise: before when not to be asked again. */
	private long until = System.nanoTime();

	Partition(PartitionStore store, Desk desk, Courier courier, Executor couriers, DeliverySettings settings, Outage outage,
			Share share, CountDownLatch closing) {
		this.store = store;
		this.desk = desk;
		this.courier = courier;
		this.couriers = couriers;
		this.settings = settings;
		this.outage = outage;
		this.share = share;
		this.closing = closing;
	}

	/** Runs until the lane is closed and the couriers are home; an interrupt ends it sooner. */
	@Override
	public void run() {
		long pause = FULL_PAUSE;
		try (StreamReader reader = store.reader()) {
			while (!closed() || desk.size() > 0) {
				try {
					work(reader);
					outage.over(store.partition());
					pause = FULL_PAUSE;
				} catch (RedisUnavailable e) {
					outage.felt(store.partition(), e);
					Thread.sleep(ThreadLocalRandom.current().nextLong(pause / 2, pause));
					pause = Math.min(2 * pause, LONGEST_OUTAGE_PAUSE);
				}
			}
			release();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void work(StreamReader reader) throws InterruptedException {
		Optional<String> token = desk.token();
		if (token.isEmpty()) {
			notOwned();
			acquire();
		} else if (closed() || desk.size() >= settings.letters()) {
			Thread.sleep(FULL_PAUSE);
		} else if (isToLeave()) {
			leave(token.get());
		} else {
			read(reader);
		}
	}

	private void acquire() throws InterruptedException {
		if (!closed() && share.grantsOneMore()) {
			counted = true;
			String token = store.acquire();
			if (!token.isEmpty()) {
				desk.open(token);
				return;
			}
			notOwned();
		}
		closing.await(ThreadLocalRandom.current().nextLong(ACQUIRE_PAUSE / 2, ACQUIRE_PAUSE), TimeUnit.MILLISECONDS);
	}

	private void notOwned() {
		if (leaving) {
			leaving = false;
			share.stays();
		}
		if (counted) {
			counted = false;
			share.returned();
		}
	}

	private boolean isToLeave() {
		if (!leaving && System.nanoTime() - until >= 0 && share.asksToLeave()) {
			leaving = true;
			until = System.nanoTime() + DRAIN_NANOS;
		}
		return leaving;
	}

	/** Gives the partition to a process that has fewer, as soon as nothing of it is under way; not for the sake of a slow letter, though. */
	private void leave(String token) throws InterruptedException {
		if (desk.size() == 0) {
			store.release(token);
			desk.lose(token);
			leaving = false;
			counted = false;
			share.left();
		} else if (System.nanoTime() - until >= 0) {
			leaving = false;
			until = System.nanoTime() + STAY_NANOS;
			share.stays();
		} else {
			Thread.sleep(DRAIN_PAUSE);
		}
	}

	private void read(StreamReader reader) {
		Duration wait = desk.leftSome() ? SHORT_WAIT : READ_WAIT;
		int room = Math.min(READ_COUNT, settings.letters() - desk.size());
		for (StreamEntry entry : reader.read(desk.cursor().toString(), Math.max(1, room), wait)) {
			EntryId id = EntryId.parse(entry.id());
			String key = entry.fields().getOrDefault("key", "");
			if (desk.take(key, id)) {
				couriers.execute(() -> courier.serve(key, id));
			}
		}
	}

	private void release() {
		try {
			desk.token().ifPresent(store::release);
		} catch (RedisUnavailable e) {
			outage.felt(store.partition(), e); // the lease ends by itself
		}
	}

	private boolean closed() {
		return closing.getCount() == 0;
	}
}
