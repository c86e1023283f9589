package dev.puente.faults;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.Fault;
import dev.puente.testing.HeldCall;
import dev.puente.testing.Stalls;
import dev.puente.testing.TestRedis;

/** Lets visitors ask while replicas, Redis and calls go wrong; everything is drawn from one seed, save what the machine adds. */
final class FaultRun {

	private static final Duration START = Duration.ofSeconds(60);
	private static final Duration LATE_DUPLICATES = Duration.ofSeconds(3);

	private final Size size;
	private final boolean durable;
	private final Random random;
	private final Clock clock = Clock.systemUTC();
	private final Disturbances disturbances = new Disturbances(clock);
	private final List<Thread> happenings = new ArrayList<>();

	/** @param durable {@code false}: the lanes are at-most-once ones in memory, which must not pass */
	FaultRun(Size size, long seed, boolean durable) {
		this.size = size;
		this.durable = durable;
		this.random = new Random(seed);
	}

	/** @param patience how long after the last question may pass without one more answer */
	Verdict run(Path folder, Duration patience) throws Exception {
		Path own = folder.resolve("server.log");
		Thread watching = Stalls.watch(new PrintStream(own.toFile(), StandardCharsets.UTF_8));
		try (TestRedis redis = TestRedis.start();
				BotApiServer telegram = BotApiServer.start();
				Fleet fleet = new Fleet(folder, redis, telegram, durable, disturbances, new Random(random.nextLong()), size.halts())) {
			fleet.start();
			if (!telegram.awaitPoll(START)) {
				throw new AssertionError("nobody receives; see " + folder);
			}
			Questions questions = new Questions(telegram, clock);
			disturb(fleet, redis, telegram);
			ask(questions, fleet);
			for (Thread happening : happenings) {
				happening.join();
			}
			if (!size.restarts()) {
				endAllWhileOwing(fleet, telegram, questions);
			}
			settle(questions, telegram, patience);
			// what arrived while this process stood still looks later than it was
			Stalls.read(own).forEach(stall -> disturbances.add("stall of the Bot API", stall.from(), stall.lasting()));
			return Verdict.of(questions, telegram, disturbances, fleet.tries());
		} finally {
			watching.interrupt();
		}
	}

	private void disturb(Fleet fleet, TestRedis redis, BotApiServer telegram) {
		if (size.restarts()) {
			happenings.add(Thread.ofVirtual().start(fleet::restartEach));
		}
		happen(size.kills(), fleet::killOne);
		happen(size.redisKills(), () -> killRedis(redis));
		happen(size.pauses(), () -> fleet.pauseLeader(size.pause().toSeconds()));
		happen(size.refusals(), () -> refuse(telegram));
		happen(size.cuts(), () -> cut(telegram));
	}

	/** Something that may be interrupted. */
	private interface Happening {
		void happen() throws InterruptedException;
	}

	private void happen(int times, Happening happening) {
		for (int i = 0; i < times; i++) {
			long millis = random.nextLong(size.asking().toMillis());
			happenings.add(Thread.ofVirtual().start(() -> {
				try {
					TimeUnit.MILLISECONDS.sleep(millis);
					happening.happen();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}));
		}
	}

	private synchronized void killRedis(TestRedis redis) {
		Instant began = clock.instant();
		redis.killAndAwaitRestart();
		// until it is back nobody can note what was sent
		disturbances.addSince("kill of Redis", began);
	}

	private void refuse(BotApiServer telegram) {
		disturbances.add("429");
		double seconds = Math.exp(random.nextDouble() * Math.log(size.longestRefusal()));
		telegram.failNext(random.nextInt(4) == 0 ? "getUpdates" : "sendMessage", Fault.tooManyRequests((int) Math.ceil(seconds)));
	}

	private void cut(BotApiServer telegram) {
		List<Fault> faults = List.of(Fault.badGateway(), Fault.serverError(), Fault.droppedBeforeEffect(), Fault.droppedAfterEffect(),
				Fault.bodyCut());
		Fault fault = faults.get(random.nextInt(faults.size()));
		disturbances.add("cut " + fault.kind());
		telegram.failNext(random.nextInt(3) == 0 ? "getUpdates" : "sendMessage", fault);
	}

	/** Asks as many questions as the size says, and more for as long as halts or restarts are to come, up to as many again. */
	private void ask(Questions questions, Fleet fleet) throws InterruptedException {
		Random chats = new Random(random.nextLong());
		long begin = System.nanoTime();
		for (int i = 0; i < size.updates() || (i < 2 * size.updates() && isMoreToCome(fleet)); i++) {
			long due = begin + size.asking().toNanos() / size.updates() * i;
			TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
			questions.askOne(chats, size.chats());
		}
	}

	private boolean isMoreToCome(Fleet fleet) {
		return fleet.haltsToCome() > 0 || (size.restarts() && happenings.stream().anyMatch(Thread::isAlive));
	}

	/**
	 * Ends all replicas at the one moment at which only a lane knows of a question: Telegram was told that it is stored, and its answer has
	 * shown nowhere. Whoever keeps it in memory loses it, on any machine.
	 */
	private void endAllWhileOwing(Fleet fleet, BotApiServer telegram, Questions questions) throws InterruptedException {
		HeldCall sending = telegram.holdNext("sendMessage");
		questions.askLast();
		sending.awaitArrival(size.asking());
		if (!telegram.awaitConfirmed(size.asking())) {
			throw new AssertionError("updates stay unconfirmed");
		}
		fleet.killAll();
		sending.drop();
	}

	private static int lost(Questions questions, BotApiServer telegram) {
		return questions.byChat().entrySet().stream().mapToInt(chat -> ChatVerdict.lost(chat.getValue(), telegram.seenBy(chat.getKey())))
				.sum();
	}

	/** Waits as long as answers keep coming: how many a second depends on the machine. */
	private void settle(Questions questions, BotApiServer telegram, Duration patience) throws InterruptedException {
		int lost = Integer.MAX_VALUE;
		try {
			while (lost > 0) {
				int before = lost;
				Eventually.holds(patience, () -> lost(questions, telegram) < before);
				lost = lost(questions, telegram);
			}
		} catch (AssertionError late) {
			disturbances.add("out of patience");
		}
		TimeUnit.NANOSECONDS.sleep(LATE_DUPLICATES.toNanos());
	}
}
