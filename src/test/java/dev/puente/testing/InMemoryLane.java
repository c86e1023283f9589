package dev.puente.testing;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Lane;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.delivery.Later;
import dev.puente.delivery.Letter;
import dev.puente.delivery.LetterHandler;

/** A lane that lives as long as its object: in order per key, at least once, with retries. A crash loses it. */
public final class InMemoryLane implements Lane {

	private final int attempts;
	private final Duration pause;
	private final Set<String> known = new HashSet<>();
	private final List<Letter> appended = new ArrayList<>();
	private final Map<String, Deque<Letter>> waiting = new HashMap<>();
	private final Map<String, Thread> workers = new HashMap<>();
	private @Nullable LetterHandler handler;
	private @Nullable DeadLetterHandler deadLetters;
	private boolean broken;

	/**
	 * Makes an empty lane.
	 *
	 * @param attempts after how many a letter is given up
	 * @param pause between two attempts
	 */
	public InMemoryLane(int attempts, Duration pause) {
		this.attempts = attempts;
		this.pause = pause;
	}

	/** Lets every append fail from now on, or succeed again. */
	public synchronized void broken(boolean isBroken) {
		broken = isBroken;
	}

	/** Forgets every letter, those remembered as appended too; only for a lane at rest. */
	public synchronized void clear() {
		known.clear();
		appended.clear();
		waiting.clear();
	}

	/** Returns every letter that was ever new. */
	public synchronized List<Letter> appended() {
		return List.copyOf(appended);
	}

	/** Tells whether nothing of a key waits or is under way. */
	public synchronized boolean isDone(String key) {
		return waiting.getOrDefault(key, new ArrayDeque<>()).isEmpty();
	}

	@Override
	public synchronized boolean append(String key, String id, String payload) {
		if (broken) {
			throw new LaneUnavailable("broken on purpose", new IllegalStateException("broken"));
		}
		if (!known.add(key + " " + id)) {
			return false;
		}
		Letter letter = new Letter(key, id, payload, 1);
		appended.add(letter);
		waiting.computeIfAbsent(key, name -> new ArrayDeque<>()).add(letter);
		work(key);
		return true;
	}

	@Override
	public synchronized AutoCloseable consume(LetterHandler letterHandler, DeadLetterHandler deadLetterHandler) {
		handler = letterHandler;
		deadLetters = deadLetterHandler;
		List.copyOf(waiting.keySet()).forEach(this::work);
		return this::close;
	}

	private void close() throws InterruptedException {
		List<Thread> ending;
		synchronized (this) {
			handler = null;
			ending = List.copyOf(workers.values());
		}
		for (Thread thread : ending) {
			thread.interrupt();
			thread.join();
		}
	}

	private synchronized void work(String key) {
		LetterHandler current = handler;
		DeadLetterHandler dead = deadLetters;
		if (current != null && dead != null && !workers.containsKey(key) && waiting.containsKey(key)) {
			workers.put(key, Thread.ofVirtual().start(() -> drain(key, current, dead)));
		}
	}

	private void drain(String key, LetterHandler current, DeadLetterHandler dead) {
		try {
			Letter letter = head(key, current);
			while (letter != null) {
				handle(letter, current, dead);
				letter = head(key, current);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			synchronized (this) {
				workers.remove(key);
			}
		}
	}

	private synchronized @Nullable Letter head(String key, LetterHandler current) {
		Deque<Letter> letters = waiting.get(key);
		if (letters == null || letters.isEmpty() || handler != current) {
			workers.remove(key);
			return null;
		}
		return letters.element();
	}

	private void handle(Letter letter, LetterHandler current, DeadLetterHandler dead) throws InterruptedException {
		try {
			Duration hold = current.hold(letter.key());
			if (hold.isPositive()) {
				throw new Later(hold);
			}
			current.handle(letter);
			replace(letter, null);
		} catch (Later e) {
			TimeUnit.NANOSECONDS.sleep(e.pause().toNanos());
		} catch (InterruptedException e) {
			throw e;
		} catch (Exception e) {
			if (letter.attempt() >= attempts) {
				dead.givenUp(letter, e);
				replace(letter, null);
			} else {
				replace(letter, new Letter(letter.key(), letter.id(), letter.payload(), letter.attempt() + 1));
				TimeUnit.NANOSECONDS.sleep(pause.toNanos());
			}
		}
	}

	private synchronized void replace(Letter letter, @Nullable Letter by) {
		Deque<Letter> letters = Objects.requireNonNull(waiting.get(letter.key()));
		letters.remove();
		if (by != null) {
			letters.addFirst(by);
		}
	}
}
