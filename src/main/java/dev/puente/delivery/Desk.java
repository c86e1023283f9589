package dev.puente.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one consumer knows of one partition while it owns it: which letters wait, in order per key. Only places are kept, not texts.
 *
 * <p>The first letter of each queue is under way. A key with many letters keeps only some here; the rest stays in the stream and is read
 * again when the key has come so far, so that a hanging key does not fill the desk.
 */
final class Desk {

	static final int LETTERS_PER_KEY = 64;

	private final Map<String, Deque<EntryId>> queues = new HashMap<>();
	private final Set<EntryId> known = new HashSet<>();
	/** Keys with letters left in the stream, and the place after which the first of them stands. */
	private final Map<String, EntryId> left = new HashMap<>();
	private EntryId cursor = EntryId.START;
	private Optional<String> token = Optional.empty();

	/** Starts a time of ownership: the stream is read from its beginning, but letters under way are not taken twice. */
	synchronized void open(String newToken) {
		token = Optional.of(newToken);
		cursor = EntryId.START;
		left.clear();
		known.clear();
		queues.values().forEach(queue -> {
			EntryId underWay = queue.getFirst();
			queue.clear();
			queue.add(underWay);
			known.add(underWay);
		});
	}

	/** Ends the time of ownership under that token. */
	synchronized void lose(String lostToken) {
		if (token.filter(lostToken::equals).isPresent()) {
			token = Optional.empty();
		}
	}

	/** Returns the token of ownership while there is one. */
	synchronized Optional<String> token() {
		return token;
	}

	/** Returns the place to read on from, going back to what was left for keys that have caught up. */
	synchronized EntryId cursor() {
		left.entrySet().removeIf(entry -> {
			boolean caughtUp = !queues.containsKey(entry.getKey());
			if (caughtUp && entry.getValue().compareTo(cursor) < 0) {
				cursor = entry.getValue();
			}
			return caughtUp;
		});
		return cursor;
	}

	/**
	 * Takes the next letter of the stream. What was read before the partition was lost is not taken: its key may have left earlier letters in
	 * the stream meanwhile, and they come first.
	 *
	 * @return whether nobody works for its key yet
	 */
	synchronized boolean take(String key, EntryId id) {
		if (token.isEmpty()) {
			return false;
		}
		EntryId before = cursor;
		cursor = id;
		if (known.contains(id) || left.containsKey(key)) {
			return false;
		}
		Deque<EntryId> queue = queues.computeIfAbsent(key, unused -> new ArrayDeque<>());
		if (queue.size() >= LETTERS_PER_KEY) {
			left.put(key, before);
			return false;
		}
		queue.add(id);
		known.add(id);
		return queue.size() == 1;
	}

	/** Puts away the key's letter under way and returns the next one; none: nobody works for the key any more. */
	synchronized Optional<EntryId> next(String key) {
		Deque<EntryId> queue = queues.getOrDefault(key, new ArrayDeque<>());
		known.remove(queue.poll());
		if (queue.isEmpty()) {
			queues.remove(key);
		}
		return Optional.ofNullable(queue.peek());
	}

	/**
	 * Forgets all letters of a key, unless the partition is owned.
	 *
	 * @return whether they were forgotten
	 */
	synchronized boolean leaveUnlessOwned(String key) {
		if (token.isPresent()) {
			return false;
		}
		leave(key);
		return true;
	}

	/** Forgets all letters of a key; the stream still has them. */
	synchronized void leave(String key) {
		Deque<EntryId> queue = queues.remove(key);
		if (queue != null) {
			known.removeAll(queue);
		}
	}

	/** Whether letters were left in the stream for keys that have to catch up. */
	synchronized boolean leftSome() {
		return !left.isEmpty();
	}

	/** How many letters are here. */
	synchronized int size() {
		return known.size();
	}
}
