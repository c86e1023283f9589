package dev.puente.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The updates of a bot: kept for 24 hours, confirmed by offset, fetched by one poller at a time. Semantics as in telegram-bot-api's
 * {@code Client.cpp} and the Bot API page, "Getting updates".
 */
final class UpdateQueue {

	private static final Duration KEPT = Duration.ofHours(24);
	private static final Duration REPEATED = Duration.ofMillis(500);
	private static final int MOST = 100;

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private final Clock clock;
	private final List<PendingUpdate> pending = new ArrayList<>();
	private final Map<Long, PendingUpdate> everything = new HashMap<>();
	private final Deque<PendingUpdate> again = new ArrayDeque<>();
	private Set<String> allowed = Set.of();
	private Object poller = new Object();
	private long lastOffset = Long.MIN_VALUE;
	private long lastPoll = System.nanoTime() - REPEATED.toNanos();

	UpdateQueue(Clock clock) {
		this.clock = clock;
	}

	void add(PendingUpdate update) {
		lock.lock();
		try {
			if (allowed.isEmpty() || allowed.contains(update.type())) {
				pending.add(update);
				everything.put(update.id(), update);
				changed.signalAll();
			}
		} finally {
			lock.unlock();
		}
	}

	/** Lets an update come again in each of the next polls, whatever the offset says. */
	PendingUpdate repeat(long id, int times) {
		lock.lock();
		try {
			PendingUpdate update = Optional.ofNullable(everything.get(id)).orElseThrow();
			for (int i = 0; i < times; i++) {
				again.add(update);
			}
			changed.signalAll();
			return update;
		} finally {
			lock.unlock();
		}
	}

	void allow(Set<String> types) {
		lock.lock();
		try {
			allowed = new HashSet<>(types);
		} finally {
			lock.unlock();
		}
	}

	List<PendingUpdate> poll(long offset, int limit, Duration timeout) throws InterruptedException {
		lock.lock();
		try {
			Object me = new Object();
			poller = me;
			changed.signalAll();
			confirm(offset);
			boolean repeated = offset == lastOffset && System.nanoTime() - lastPoll < REPEATED.toNanos();
			lastOffset = offset;
			long left = timeout.toNanos();
			while (pending.isEmpty() && again.isEmpty() && left > 0 && poller == me) {
				left = changed.awaitNanos(left);
			}
			if (poller != me) {
				throw new Refusal(409,
						"Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
			}
			lastPoll = System.nanoTime();
			return batch(repeated ? 1 : limit < 1 || limit > MOST ? MOST : limit);
		} finally {
			lock.unlock();
		}
	}

	/** Ends a poll that is waiting, as setting a webhook does. */
	void endPoll() {
		lock.lock();
		try {
			poller = new Object();
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	Optional<PendingUpdate> headOf(long chat) {
		lock.lock();
		try {
			expire();
			return pending.stream().filter(update -> update.chat() == chat).findFirst();
		} finally {
			lock.unlock();
		}
	}

	void delivered(PendingUpdate update) {
		lock.lock();
		try {
			pending.remove(update);
		} finally {
			lock.unlock();
		}
	}

	void addAgain(PendingUpdate update) {
		lock.lock();
		try {
			pending.add(update);
		} finally {
			lock.unlock();
		}
	}

	void clear() {
		confirm(Long.MAX_VALUE);
	}

	Set<Long> chats() {
		lock.lock();
		try {
			Set<Long> chats = new HashSet<>();
			pending.forEach(update -> chats.add(update.chat()));
			return chats;
		} finally {
			lock.unlock();
		}
	}

	int size() {
		lock.lock();
		try {
			expire();
			return pending.size() + again.size();
		} finally {
			lock.unlock();
		}
	}

	/** Tells whether a poll is waiting. */
	boolean polled() {
		lock.lock();
		try {
			return lock.hasWaiters(changed);
		} finally {
			lock.unlock();
		}
	}

	boolean awaitEmpty(Duration timeout) throws InterruptedException {
		return Eventually.within(timeout, () -> size() == 0);
	}

	private void confirm(long offset) {
		lock.lock();
		try {
			expire();
			if (offset < 0) {
				int kept = (int) Math.min(pending.size(), -offset);
				pending.subList(0, pending.size() - kept).clear();
			} else {
				pending.removeIf(update -> update.id() < offset);
			}
		} finally {
			lock.unlock();
		}
	}

	private List<PendingUpdate> batch(int limit) {
		List<PendingUpdate> batch = new ArrayList<>();
		if (!again.isEmpty()) {
			batch.add(again.remove());
		}
		pending.stream().limit(limit - batch.size()).forEach(batch::add);
		return batch;
	}

	private void expire() {
		pending.removeIf(update -> update.since().plus(KEPT).isBefore(clock.instant()));
	}
}
