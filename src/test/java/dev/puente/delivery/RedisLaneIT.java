package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.puente.redis.Keys;
import dev.puente.testing.Eventually;
import dev.puente.testing.TestRedis;
import dev.puente.testing.TestRedis.Connected;

@Execution(ExecutionMode.CONCURRENT)
class RedisLaneIT extends LaneContract {

	private static final DeliverySettings SETTINGS = new DeliverySettings(5, Duration.ofMillis(2), Duration.ofMillis(20),
			Duration.ofHours(48),
			1024, Duration.ofSeconds(2));

	private final List<AutoCloseable> consumptions = new CopyOnWriteArrayList<>();
	private final List<Connected> processes = new ArrayList<>();
	private final TestRedis server = TestRedis.start();

	@AfterEach
	void stop() throws Exception {
		for (AutoCloseable consumption : consumptions) {
			consumption.close();
		}
		processes.forEach(Connected::kill);
		server.close();
	}

	@Override
	Process start() {
		return start(SETTINGS);
	}

	private Process start(DeliverySettings settings) {
		Connected process = server.mortalProcess();
		processes.add(process);
		Lane lane = remembering(new RedisLane(process.redis(), "test", settings));
		return new Process() {

			@Override
			public Lane lane() {
				return lane;
			}

			@Override
			public void kill() {
				process.kill();
			}
		};
	}

	/** A killed process leaves threads behind in this one. */
	private Lane remembering(RedisLane lane) {
		return new Lane() {

			@Override
			public boolean append(String key, String id, String payload) {
				return lane.append(key, id, payload);
			}

			@Override
			public AutoCloseable consume(LetterHandler handler, DeadLetterHandler deadLetters) {
				AutoCloseable consumption = lane.consume(handler, deadLetters);
				consumptions.add(consumption);
				return consumption;
			}
		};
	}

	@Test
	void whatWasAppendedSurvivesTheKillingOfRedis() throws Exception {
		Lane lane = start().lane();
		Set<String> confirmed = ConcurrentHashMap.newKeySet();
		Set<String> handled = ConcurrentHashMap.newKeySet();
		CountDownLatch stop = new CountDownLatch(1);
		Thread writer = Thread.ofVirtual().start(() -> {
			for (int number = 0; stop.getCount() > 0; number++) {
				try {
					lane.append("chat" + number % 50, Integer.toString(number), "");
					confirmed.add(Integer.toString(number));
				} catch (LaneUnavailable e) {
					Thread.onSpinWait();
				}
			}
		});
		try (AutoCloseable consuming = lane.consume(letter -> handled.add(letter.id()), (letter, failure) -> {
		})) {
			Eventually.holds(SOON, () -> confirmed.size() > 300 && !handled.isEmpty());
			server.killAndAwaitRestart();
			int before = confirmed.size();
			Eventually.holds(SOON, () -> confirmed.size() > before + 300);
			stop.countDown();
			writer.join();
			Eventually.holds(SOON, () -> handled.containsAll(confirmed));
		}
	}

	/** Alone: of the two seconds the lease takes most, and the classes beside it would take the rest. */
	@Tag("alone")
	@Test
	void anotherConsumerTakesOverWithinTwoSeconds() throws Exception {
		Process dying = start();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch never = new CountDownLatch(1);
		dying.lane().consume(unused -> {
			begun.countDown();
			never.await();
		}, (letter, failure) -> {
		});
		dying.lane().append("chat", "1", "");
		begun.await();
		List<Integer> attempts = new CopyOnWriteArrayList<>();
		try (AutoCloseable consuming = start().lane().consume(letter -> attempts.add(letter.attempt()), (letter, failure) -> {
		})) {
			dying.kill();
			Eventually.holds(Duration.ofSeconds(2), () -> !attempts.isEmpty());
		}
		assertThat(attempts).containsExactly(2);
	}

	/** All letters are handled, and each process handles those of the partitions it owns. */
	@Test
	void threeProcessesShareThePartitions() throws Exception {
		Map<Integer, Integer> owners = new ConcurrentHashMap<>();
		List<String> handled = new CopyOnWriteArrayList<>();
		for (int number = 0; number < 3; number++) {
			int owner = number;
			start().lane().consume(letter -> {
				owners.put(Keys.partition(letter.key()), owner);
				handled.add(letter.key() + letter.id());
			}, (letter, failure) -> {
			});
			server.redis().set("settled", "", Duration.ofSeconds(1));
			Eventually.holds(SOON, () -> server.redis().get("settled").isEmpty());
		}
		Lane lane = start().lane();
		List<Integer> round = new CopyOnWriteArrayList<>(List.of(0));
		Eventually.holds(SOON, () -> {
			int id = round.getFirst();
			round.set(0, id + 1);
			for (int key = 0; key < 64; key++) {
				lane.append("chat" + key, Integer.toString(id), "");
			}
			Eventually.holds(SOON, () -> handled.size() == 64 * (id + 1));
			return owners.size() == Keys.PARTITIONS && IntStream.range(0, 3)
					.allMatch(owner -> owners.values().stream().filter(found -> found == owner).count() >= 4);
		});
		assertThat(new HashSet<>(handled)).hasSameSizeAs(handled);
	}

	@Test
	void aSlowLetterKeepsItsPartitionFromChangingHands() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		List<Integer> attempts = new CopyOnWriteArrayList<>();
		Lane slow = start().lane();
		slow.append("hanging", "1", "");
		slow.consume(letter -> {
			attempts.add(letter.attempt());
			begun.countDown();
			release.await();
		}, (letter, failure) -> {
		});
		begun.await();
		String lease = Keys.of("hanging", "delivery", "test", "lease");
		String owner = server.redis().get(lease).orElseThrow();
		Eventually.holds(SOON, () -> leases().stream().allMatch(Optional::isPresent));
		List<Optional<String>> before = leases();
		start().lane().consume(letter -> attempts.add(letter.attempt()), (letter, failure) -> {
		});
		Eventually.holds(SOON, () -> changes(before) == Keys.PARTITIONS / 2);
		assertThat(server.redis().get(lease)).contains(owner);
		release.countDown();
		assertThat(attempts).containsExactly(1);
	}

	@Test
	void handsOutNothingWhileSomebodyElseHasTheLease() throws Exception {
		Lane lane = start().lane();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		List<String> handled = new CopyOnWriteArrayList<>();
		String lease = Keys.of("chat", "delivery", "test", "lease");
		lane.append("chat", "1", "");
		lane.append("chat", "2", "");
		try (AutoCloseable consuming = lane.consume(letter -> {
			begun.countDown();
			release.await();
			handled.add(letter.id() + (server.redis().get(lease).orElse("").equals("other") ? " stolen" : ""));
		}, (letter, failure) -> {
		})) {
			begun.await();
			server.redis().set(lease, "other", Duration.ofMillis(1500));
			release.countDown();
			Eventually.holds(SOON, () -> handled.size() == 2);
		}
		assertThat(handled).containsExactly("1 stolen", "2");
	}

	private List<Optional<String>> leases() {
		return IntStream.range(0, Keys.PARTITIONS).mapToObj(number -> server.redis().get(Keys.at(number, "delivery", "test", "lease")))
				.toList();
	}

	private long changes(List<Optional<String>> before) {
		List<Optional<String>> now = leases();
		return IntStream.range(0, before.size())
				.filter(number -> now.get(number).isPresent() && !now.get(number).equals(before.get(number)))
				.count();
	}

	@Test
	void givesUpALetterThatTakesTheProcessDownEachTime() throws Exception {
		DeliverySettings settings = new DeliverySettings(2, Duration.ofMillis(2), Duration.ofMillis(20), Duration.ofHours(48), 1024,
				Duration.ofSeconds(2));
		start(settings).lane().append("chat", "pill", "");
		CountDownLatch never = new CountDownLatch(1);
		for (int crash = 0; crash < 2 * settings.attempts(); crash++) {
			Process process = start(settings);
			CountDownLatch begun = new CountDownLatch(1);
			process.lane().consume(unused -> {
				begun.countDown();
				never.await();
			}, (letter, failure) -> {
			});
			begun.await();
			process.kill();
		}
		List<String> told = new CopyOnWriteArrayList<>();
		AtomicInteger handled = new AtomicInteger();
		try (AutoCloseable consuming = start(settings).lane().consume(unused -> handled.incrementAndGet(),
				(letter, failure) -> told.add(letter.id()))) {
			Eventually.holds(SOON, () -> !told.isEmpty());
		}
		assertThat(told).containsExactly("pill");
		assertThat(handled).hasValue(0);
	}

	@Test
	void saysThatALetterCouldNotBeStored() {
		Process process = start();
		process.kill();

		assertThatThrownBy(() -> process.lane().append("chat", "1", "")).isInstanceOf(LaneUnavailable.class);
	}
}
