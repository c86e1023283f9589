package dev.puente.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.delivery.PartitionStore.Begun;
import dev.puente.redis.Keys;
import dev.puente.redis.RedisUnavailable;

/** Brings the letters of a partition to the handler, one key after the other's order; one call of {@link #serve} per key at a time. */
final class Courier {

	/** Of this process alone, so that a line of its log cannot be found from a chat's number. */
	private static final String SALT = UUID.randomUUID().toString();
	private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
	private static final Duration PAUSE_WITHOUT_REDIS = Duration.ofMillis(200);
	/** So many times as many attempts may end in a crash as in a failure: seldom is the letter under way to blame. */
	private static final int CRASHES = 2;

	/** Whoever learns later that a letter is theirs may have lost it to another process meanwhile, and asks again. */
	private static final long FRESH = PartitionStore.LEASE.dividedBy(2).toNanos();

	private final PartitionStore store;
	private final Desk desk;
	private final LetterHandler handler;
	private final DeadLetterHandler deadLetters;
	private final DeliverySettings settings;
	private final CountDownLatch closing;

	Courier(PartitionStore store, Desk desk, LetterHandler handler, DeadLetterHandler deadLetters, DeliverySettings settings,
			CountDownLatch closing) {
		this.store = store;
		this.desk = desk;
		this.handler = handler;
		this.deadLetters = deadLetters;
		this.settings = settings;
		this.closing = closing;
	}

	/** Works on a key until none of its letters is left, the partition is lost, or the lane is being closed. */
	void serve(String key, EntryId first) {
		try {
			Optional<EntryId> id = Optional.of(first);
			while (id.isPresent() && settle(key, id.get())) {
				id = desk.next(key);
			}
		} catch (InterruptedException e) {
			desk.leave(key);
			Thread.currentThread().interrupt();
		}
	}

	/** Tries until the letter is off the lane; {@code false}: the key was left. */
	private boolean settle(String key, EntryId id) throws InterruptedException {
		Duration pause = Duration.ZERO;
		while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
			Optional<String> token = desk.token();
			if (token.isEmpty()) {
				if (desk.leaveUnlessOwned(key)) {
					return false;
				}
				continue;
			}
			Outcome outcome = turn(key, token.get(), id);
			if (outcome.settled()) {
				return true;
			}
			pause = outcome.pause();
		}
		desk.leave(key);
		return false;
	}

	private Outcome turn(String key, String token, EntryId id) throws InterruptedException {
		Duration hold;
		try {
			hold = handler.hold(key);
		} catch (RedisUnavailable e) {
			return Outcome.again(PAUSE_WITHOUT_REDIS);
		} catch (RuntimeException e) {
			hold = Duration.ZERO; // what is wrong with the letter shows when it is handled
		}
		return hold.isPositive() ? Outcome.again(hold) : attempt(token, id);
	}

	private Outcome attempt(String token, EntryId id) throws InterruptedException {
		long asked = System.nanoTime();
		try {
			return switch (store.begin(token, id)) {
				case Begun.Gone gone -> Outcome.SETTLED;
				case Begun.Lost lost -> {
					desk.lose(token);
					yield Outcome.again(Duration.ZERO);
				}
				case Begun.Attempt begun -> System.nanoTime() - asked > FRESH ? late(id) : bring(id, begun.letter());
			};
		} catch (RedisUnavailable e) {
			return Outcome.again(PAUSE_WITHOUT_REDIS);
		}
	}

	private Outcome late(EntryId id) throws InterruptedException {
		untilDone(() -> store.uncount(id));
		return Outcome.again(Duration.ZERO);
	}

	private Outcome bring(EntryId id, Letter letter) throws InterruptedException {
		return LetterTraces.marked(store.lane(), letter, () -> letter.attempt() > CRASHES * settings.attempts()
				? giveUp(id, letter, new AttemptsUsedUp(letter))
				: handle(id, letter));
	}

	/** One of the two nets of the house: whatever a handler throws ends here. */
	private Outcome handle(EntryId id, Letter letter) throws InterruptedException {
		long start = System.nanoTime();
		try {
			handler.handle(letter);
		} catch (Later later) {
			LetterMeters.handled(store.lane(), LetterMeters.Outcome.LATER, System.nanoTime() - start);
			untilDone(() -> store.uncount(id));
			return Outcome.again(later.pause());
		} catch (InterruptedException e) {
			throw e;
		} catch (Exception e) {
			LetterMeters.handled(store.lane(), LetterMeters.Outcome.FAILED, System.nanoTime() - start);
			return failed(id, letter, e);
		} catch (Error e) {
			LetterMeters.handled(store.lane(), LetterMeters.Outcome.FAILED, System.nanoTime() - start);
			return failed(id, letter, new IllegalStateException(e));
		}
		LetterMeters.handled(store.lane(), LetterMeters.Outcome.DONE, System.nanoTime() - start);
		untilDone(() -> store.done(id));
		return Outcome.SETTLED;
	}

	private Outcome failed(EntryId id, Letter letter, Exception failure) throws InterruptedException {
		int failures;
		try {
			failures = store.failed(id);
		} catch (RedisUnavailable e) {
			return Outcome.again(PAUSE_WITHOUT_REDIS);
		}
		if (failures >= settings.attempts()) {
			return giveUp(id, letter, failure);
		}
		LOG.warn("letter=failed key={} failures={} failure={}", hashed(letter), failures, failure.toString());
		return Outcome.again(settings.pauseAfter(failures));
	}

	/** Tells first and buries then: a crash between the two tells again, but never leaves a visitor without notice. */
	private Outcome giveUp(EntryId id, Letter letter, Exception failure) throws InterruptedException {
		try {
			deadLetters.givenUp(letter, failure);
		} catch (RuntimeException e) {
			LOG.error("letter=dead key={} notice=failed", hashed(letter), e);
			if (letter.attempt() < CRASHES * settings.attempts()) {
				return Outcome.again(settings.pauseAfter(letter.attempt()));
			}
		}
		untilDone(() -> store.bury(id, letter, failure.toString()));
		LetterMeters.buried(store.lane());
		LOG.error("letter=dead key={} attempts={}", hashed(letter), letter.attempt(), failure);
		return Outcome.SETTLED;
	}

	/** What was handled must leave the lane, or it would be handled again: so this waits for Redis, in closing too. */
	private static void untilDone(Runnable write) throws InterruptedException {
		while (true) {
			try {
				write.run();
				return;
			} catch (RedisUnavailable e) {
				Thread.sleep(PAUSE_WITHOUT_REDIS);
			}
		}
	}

	private static String hashed(Letter letter) {
		return Keys.digest(SALT, letter.key()).substring(0, 8);
	}

	/** The letter is off the lane, or is to be tried again after a pause. */
	private record Outcome(boolean settled, Duration pause) {

		static final Outcome SETTLED = new Outcome(true, Duration.ZERO);

		static Outcome again(Duration pause) {
			return new Outcome(false, pause);
		}
	}

	/** The process ended, or the notice failed, while the letter was handled for the last time. */
	private static final class AttemptsUsedUp extends Exception {

		AttemptsUsedUp(Letter letter) {
			super("handled " + (letter.attempt() - 1) + " times without an end");
		}
	}
}
