package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.puente.testing.Eventually;

/** What every lane promises. */
abstract class LaneContract {

	static final Duration SOON = Duration.ofSeconds(15);
	private static final DeadLetterHandler NONE_EXPECTED = (letter, failure) -> {
		throw new AssertionError("given up: " + letter, failure);
	};

	/** A process that works on the one lane of the test; each call is a further process. */
	abstract Process start();

	/** How long something expected may take. */
	Duration patience() {
		return SOON;
	}

	/** A process with the lane, which can be killed. */
	interface Process {

		Lane lane();

		/** Ends it at once, whatever it is doing. */
		void kill();
	}

	@Test
	void appendsALetterOnlyOnce() throws Exception {
		Lane lane = start().lane();
		List<String> handled = new CopyOnWriteArrayList<>();

		assertThat(lane.append("chat", "1", "first")).isTrue();
		assertThat(lane.append("chat", "1", "first")).isFalse();
		assertThat(lane.append("other", "1", "same id, other key")).isTrue();
		try (AutoCloseable consuming = lane.consume(letter -> handled.add(letter.payload()), NONE_EXPECTED)) {
			Eventually.holds(patience(), () -> handled.size() == 2);
			assertThat(lane.append("chat", "1", "first")).isFalse();
			assertThat(lane.append("chat", "2", "last")).isTrue();
			Eventually.holds(patience(), () -> handled.contains("last"));
		}
		assertThat(handled).containsExactlyInAnyOrder("first", "same id, other key", "last");
	}

	@Test
	void keepsTheOrderOfEachKey() throws Exception {
		Lane lane = start().lane();
		Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
		AtomicInteger count = new AtomicInteger();
		try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor(); AutoCloseable consuming = lane.consume(letter -> {
			handled.computeIfAbsent(letter.key(), unused -> new CopyOnWriteArrayList<>()).add(Integer.valueOf(letter.payload()));
			count.incrementAndGet();
		}, NONE_EXPECTED)) {
			for (int key = 0; key < 20; key++) {
				String chat = "chat" + key;
				writers.execute(() -> IntStream.range(0, 500)
						.forEach(number -> lane.append(chat, Integer.toString(number), Integer.toString(number))));
			}
			Eventually.holds(Duration.ofSeconds(60), () -> count.get() >= 500 * 20);
		}
		List<Integer> inOrder = IntStream.range(0, 500).boxed().toList();
		assertThat(handled).hasSize(20).allSatisfy((key, numbers) -> assertThat(numbers).isEqualTo(inOrder));
	}

	@Test
	void aHangingKeyDelaysNobody() throws Exception {
		Lane lane = start().lane();
		CountDownLatch release = new CountDownLatch(1);
		List<String> handled = new CopyOnWriteArrayList<>();
		try (AutoCloseable consuming = lane.consume(letter -> {
			if (letter.key().equals("hanging")) {
				release.await();
			}
			handled.add(letter.key() + letter.id());
		}, NONE_EXPECTED)) {
			for (int number = 0; number < 300; number++) {
				lane.append("hanging", Integer.toString(number), "");
			}
			for (int key = 0; key < 100; key++) {
				lane.append("quick" + key, "1", "");
			}
			Eventually.holds(patience(), () -> handled.size() == 100);
			assertThat(handled).noneMatch(name -> name.startsWith("hanging"));
			release.countDown();
			Eventually.holds(patience(), () -> handled.size() == 400);
		}
		assertThat(handled.subList(100, 400)).isEqualTo(IntStream.range(0, 300).mapToObj(number -> "hanging" + number).toList());
	}

	@Test
	void aCrashLosesNothing() throws Exception {
		Process crashing = start();
		CountDownLatch never = new CountDownLatch(1);
		CountDownLatch begun = new CountDownLatch(5);
		crashing.lane().consume(unused -> {
			begun.countDown();
			never.await();
		}, NONE_EXPECTED);
		for (int number = 0; number < 10; number++) {
			for (int key = 0; key < 5; key++) {
				crashing.lane().append("chat" + key, Integer.toString(number), Integer.toString(number));
			}
		}
		assertThat(begun.await(15, TimeUnit.SECONDS)).isTrue();
		crashing.kill();

		Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
		try (AutoCloseable consuming = start().lane().consume(
				letter -> handled.computeIfAbsent(letter.key(), unused -> new CopyOnWriteArrayList<>())
						.add(Integer.valueOf(letter.payload())),
				NONE_EXPECTED)) {
			Eventually.holds(patience(), () -> handled.values().stream().mapToInt(List::size).sum() >= 50);
		}
		assertThat(handled).hasSize(5)
				.allSatisfy((key, numbers) -> assertThat(numbers).isEqualTo(IntStream.range(0, 10).boxed().toList()));
	}

	@Test
	void triesAgainAfterAFailure() throws Exception {
		Lane lane = start().lane();
		List<Integer> attempts = new CopyOnWriteArrayList<>();
		List<String> handled = new CopyOnWriteArrayList<>();
		lane.append("chat", "1", "");
		lane.append("chat", "2", "");
		try (AutoCloseable consuming = lane.consume(letter -> {
			if (letter.id().equals("1")) {
				attempts.add(letter.attempt());
				if (letter.attempt() < 3) {
					throw new IllegalStateException("not yet");
				}
			}
			handled.add(letter.id());
		}, NONE_EXPECTED)) {
			Eventually.holds(patience(), () -> handled.size() == 2);
		}
		assertThat(attempts).containsExactly(1, 2, 3);
		assertThat(handled).containsExactly("1", "2");
	}

	@Test
	void tellsOnceOfALetterGivenUpAndGoesOn() throws Exception {
		Lane lane = start().lane();
		List<String> told = new CopyOnWriteArrayList<>();
		List<String> handled = new CopyOnWriteArrayList<>();
		AtomicInteger attempts = new AtomicInteger();
		LetterHandler handler = letter -> {
			if (letter.id().equals("poison")) {
				attempts.incrementAndGet();
				throw new IllegalStateException("never");
			}
			handled.add(letter.id());
		};
		lane.append("chat", "poison", "bad");
		lane.append("chat", "2", "");
		try (AutoCloseable consuming = lane.consume(handler,
				(letter, failure) -> told.add(letter.payload() + " " + failure.getMessage()))) {
			Eventually.holds(patience(), () -> handled.contains("2"));
		}
		try (AutoCloseable consuming = lane.consume(handler, (letter, failure) -> told.add(letter.payload()))) {
			lane.append("chat", "3", "");
			Eventually.holds(patience(), () -> handled.contains("3"));
		}
		assertThat(told).containsExactly("bad never");
		assertThat(attempts).hasValue(5);
		assertThat(lane.append("chat", "poison", "bad")).isFalse();
	}

	@Test
	void aPauseThatWasAskedForIsNoFailedAttempt() throws Exception {
		Lane lane = start().lane();
		AtomicInteger calls = new AtomicInteger();
		List<Integer> attempts = new CopyOnWriteArrayList<>();
		lane.append("chat", "1", "");
		try (AutoCloseable consuming = lane.consume(letter -> {
			if (calls.incrementAndGet() <= 12) {
				throw new Later(Duration.ofMillis(5));
			}
			attempts.add(letter.attempt());
		}, NONE_EXPECTED)) {
			Eventually.holds(patience(), () -> !attempts.isEmpty());
		}
		assertThat(attempts).containsExactly(1);
	}

	@Test
	void waitingForOnesTurnIsNoAttempt() throws Exception {
		Lane lane = start().lane();
		AtomicInteger asked = new AtomicInteger();
		List<Integer> attempts = new CopyOnWriteArrayList<>();
		lane.append("chat", "1", "");
		try (AutoCloseable consuming = lane.consume(new LetterHandler() {

			@Override
			public void handle(Letter letter) {
				attempts.add(letter.attempt());
			}

			@Override
			public Duration hold(String key) {
				return asked.incrementAndGet() <= 12 ? Duration.ofMillis(5) : Duration.ZERO;
			}
		}, NONE_EXPECTED)) {
			Eventually.holds(patience(), () -> !attempts.isEmpty());
		}
		assertThat(attempts).containsExactly(1);
		assertThat(asked).hasValue(13);
	}

	@Test
	void twoConsumersNeverHandleOneKeyAtOnceAndDoubleNothing() throws Exception {
		Lane one = start().lane();
		Lane two = start().lane();
		Map<String, AtomicBoolean> busy = new ConcurrentHashMap<>();
		Map<String, List<String>> handled = new ConcurrentHashMap<>();
		List<String> clashes = new CopyOnWriteArrayList<>();
		AtomicInteger count = new AtomicInteger();
		LetterHandler handler = letter -> {
			AtomicBoolean taken = busy.computeIfAbsent(letter.key(), unused -> new AtomicBoolean());
			if (!taken.compareAndSet(false, true)) {
				clashes.add(letter.key());
			}
			Thread.onSpinWait();
			handled.computeIfAbsent(letter.key(), unused -> new CopyOnWriteArrayList<>()).add(letter.id());
			taken.set(false);
			count.incrementAndGet();
		};
		AutoCloseable first = one.consume(handler, NONE_EXPECTED);
		try (AutoCloseable consuming = two.consume(handler, NONE_EXPECTED)) {
			List<String> ids = new ArrayList<>();
			for (int number = 0; number < 100; number++) {
				ids.add(Integer.toString(number));
				for (int key = 0; key < 20; key++) {
					(key % 2 == 0 ? one : two).append("chat" + key, Integer.toString(number), "");
				}
				if (number == 50) {
					first.close();
				}
			}
			Eventually.holds(patience(), () -> count.get() >= 2000);
			assertThat(handled).hasSize(20).allSatisfy((key, numbers) -> assertThat(numbers).isEqualTo(ids));
		} finally {
			first.close();
		}
		assertThat(clashes).isEmpty();
	}
}
