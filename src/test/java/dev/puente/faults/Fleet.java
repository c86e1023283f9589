package dev.puente.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.puente.redis.Keys;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.HaltPoint;
import dev.puente.testing.Stalls;
import dev.puente.testing.TestRedis;
import dev.puente.testing.TryLog;

/** Three replicas; one that ends is started again, and told to halt somewhere while halts are left. */
final class Fleet implements AutoCloseable {

	private static final int LATEST_PASSING = 12;
	private static final Duration TAKEOVER = Duration.ofSeconds(30);
	private static final Duration START = Duration.ofMinutes(2);
	private static final String LEASE = "poll:telegram";
	/** Who stands still for less keeps its leases. */
	private static final Duration LEASE_IN_DANGER = Duration.ofMillis(500);

	private final Path folder;
	private final TestRedis redis;
	private final BotApiServer telegram;
	private final boolean durable;
	private final Disturbances disturbances;
	private final Random random;
	private final List<Thread> keepers = new ArrayList<>();
	private final @Nullable ReplicaProcess[] replicas = new ReplicaProcess[Size.REPLICAS];
	private final List<TryLog> tries;
	private int haltsLeft;
	private int haltsToCome;
	private boolean closing;

	Fleet(Path folder, TestRedis redis, BotApiServer telegram, boolean durable, Disturbances disturbances, Random random, int halts) {
		this.folder = folder;
		this.redis = redis;
		this.telegram = telegram;
		this.durable = durable;
		this.disturbances = disturbances;
		this.random = random;
		this.haltsLeft = halts;
		this.haltsToCome = halts;
		this.tries = IntStream.range(0, Size.REPLICAS).mapToObj(slot -> new TryLog(tries(slot), Clock.systemUTC())).toList();
	}

	void start() {
		for (int number = 0; number < Size.REPLICAS; number++) {
			int slot = number;
			keepers.add(Thread.ofVirtual().name("keeper-" + slot).start(() -> keep(slot)));
		}
	}

	/** Kills a replica at random, without telling it. */
	void killOne() {
		any().ifPresent(replica -> {
			disturbances.add("kill");
			replica.kill();
		});
	}

	/** Kills all replicas that run. */
	synchronized void killAll() {
		for (ReplicaProcess replica : replicas) {
			if (replica != null && replica.isAlive()) {
				disturbances.add("kill");
				replica.kill();
			}
		}
	}

	/** Stops for a while the replica that fetches: it wakes up in the belief that it still does. */
	void pauseLeader(long seconds) throws InterruptedException {
		Eventually.holds(TAKEOVER, () -> leader().isPresent());
		Optional<ReplicaProcess> leader = leader();
		if (leader.isPresent()) {
			disturbances.add("pause of the one that fetches", Duration.ofSeconds(seconds));
			leader.get().pause(seconds);
		}
	}

	/** Ends one replica after the other in order and waits until its successor serves. */
	void restartEach() {
		for (int slot = 0; slot < Size.REPLICAS; slot++) {
			TryLog log = tries.get(slot);
			int before = services(log);
			Optional<ReplicaProcess> old = running(slot);
			disturbances.add("restart in order");
			old.ifPresent(ReplicaProcess::terminate);
			Eventually.holds(START, () -> services(log) > before);
		}
	}

	/** How many halts have not happened yet. */
	synchronized int haltsToCome() {
		return haltsToCome;
	}

	/** Reads what the replicas noted of their letters, and adds the times in which one got no processor. */
	Tries tries() throws IOException {
		List<List<Stalls.Stall>> stalls = new ArrayList<>();
		for (int slot = 0; slot < Size.REPLICAS; slot++) {
			List<Stalls.Stall> noticed = Stalls.read(log(slot));
			noticed.forEach(stall -> disturbances.add("stall", stall.from(), stall.lasting()));
			stalls.add(noticed.stream().filter(stall -> stall.lasting().compareTo(LEASE_IN_DANGER) > 0).toList());
		}
		return new Tries(tries, stalls, disturbances.times("kill of Redis"));
	}

	@Override
	public void close() throws InterruptedException {
		synchronized (this) {
			closing = true;
		}
		for (Thread keeper : keepers) {
			keeper.interrupt();
			keeper.join();
		}
	}

	private void keep(int slot) {
		try {
			while (!isClosing()) {
				run(slot);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run(int slot) throws InterruptedException {
		ReplicaProcess replica = launch(slot);
		try {
			while (replica.isAlive()) {
				TimeUnit.MILLISECONDS.sleep(20);
			}
			ended(replica);
		} finally {
			replica.kill();
			tries.get(slot).died();
		}
	}

	/** A halt that did not happen, because something else ended the replica before, is given to the next one. */
	private synchronized void ended(ReplicaProcess replica) {
		replica.halted().ifPresent(point -> disturbances.add("halt " + point));
		if (replica.halted().isPresent()) {
			haltsToCome--;
		} else if (replica.isToHalt()) {
			haltsLeft++;
		}
	}

	private synchronized ReplicaProcess launch(int slot) {
		boolean halting = haltsLeft > 0;
		haltsLeft -= halting ? 1 : 0;
		HaltPoint point = HaltPoint.values()[random.nextInt(HaltPoint.values().length)];
		ReplicaProcess replica = new ReplicaProcess(log(slot), tries(slot), redis, telegram.url().toString(), durable,
				halting ? Optional.of(point) : Optional.empty(), 1 + random.nextInt(LATEST_PASSING));
		replicas[slot] = replica;
		return replica;
	}

	private Path log(int slot) {
		return folder.resolve("replica-" + slot + ".log");
	}

	private Path tries(int slot) {
		return folder.resolve("replica-" + slot + ".tries");
	}

	private static int services(TryLog log) {
		try {
			return log.services().size();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Finds the holder of the lease by its token, which each writes to its log. */
	private Optional<ReplicaProcess> leader() {
		Optional<String> token = redis.redis().get(Keys.of(LEASE, "delivery", "lease", LEASE));
		return token.flatMap(
				held -> IntStream.range(0, Size.REPLICAS).filter(slot -> wrote(slot, "lease=" + LEASE + " token=" + held + " held=true"))
						.boxed().findFirst())
				.flatMap(this::running);
	}

	private boolean wrote(int slot, String words) {
		try (Stream<String> lines = Files.lines(log(slot))) {
			return lines.anyMatch(line -> line.contains(words));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Optional<ReplicaProcess> any() {
		return running(random.nextInt(Size.REPLICAS));
	}

	private synchronized Optional<ReplicaProcess> running(int slot) {
		return Optional.ofNullable(replicas[slot]).filter(ReplicaProcess::isAlive);
	}

	private synchronized boolean isClosing() {
		return closing;
	}
}
