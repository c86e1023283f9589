package dev.puente.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.HaltPoint;
import dev.puente.testing.Stalls;
import dev.puente.testing.TestRedis;

/** Three replicas; one that ends is started again, and told to halt somewhere while halts are left. */
final class Fleet implements AutoCloseable {

	private static final int LATEST_PASSING = 12;

	private final Path folder;
	private final TestRedis redis;
	private final BotApiServer telegram;
	private final boolean durable;
	private final Disturbances disturbances;
	private final Random random;
	private final List<Thread> keepers = new ArrayList<>();
	private final @Nullable ReplicaProcess[] replicas = new ReplicaProcess[Size.REPLICAS];
	private int haltsLeft;
	private boolean closing;

	Fleet(Path folder, TestRedis redis, BotApiServer telegram, boolean durable, Disturbances disturbances, Random random, int halts) {
		this.folder = folder;
		this.redis = redis;
		this.telegram = telegram;
		this.durable = durable;
		this.disturbances = disturbances;
		this.random = random;
		this.haltsLeft = halts;
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

	/** Stops a replica for a while. */
	void pauseOne(long seconds) throws InterruptedException {
		Optional<ReplicaProcess> replica = any();
		if (replica.isPresent()) {
			disturbances.add("pause", Duration.ofSeconds(seconds));
			replica.get().pause(seconds);
		}
	}

	/** Adds the times in which a replica got no processor. */
	void noteStalls() throws IOException {
		for (int slot = 0; slot < Size.REPLICAS; slot++) {
			Stalls.read(log(slot)).forEach(stall -> disturbances.add("stall", stall.from(), stall.lasting()));
		}
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
			replica.halted().ifPresent(point -> disturbances.add("halt " + point));
		} finally {
			replica.kill();
		}
	}

	private synchronized ReplicaProcess launch(int slot) {
		boolean halting = haltsLeft > 0;
		haltsLeft -= halting ? 1 : 0;
		HaltPoint point = HaltPoint.values()[random.nextInt(HaltPoint.values().length)];
		ReplicaProcess replica = new ReplicaProcess(log(slot), redis, telegram.url().toString(), durable,
				halting ? Optional.of(point) : Optional.empty(), 1 + random.nextInt(LATEST_PASSING));
		replicas[slot] = replica;
		return replica;
	}

	private Path log(int slot) {
		return folder.resolve("replica-" + slot + ".log");
	}

	private synchronized Optional<ReplicaProcess> any() {
		return Optional.ofNullable(replicas[random.nextInt(Size.REPLICAS)]).filter(ReplicaProcess::isAlive);
	}

	private synchronized boolean isClosing() {
		return closing;
	}
}
