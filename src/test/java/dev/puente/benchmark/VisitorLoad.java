package dev.puente.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.Seen;

/** Visitors of a bot, each asking one question: crowds to warm up, some at an even pace, then a crowd at once. */
final class VisitorLoad {

	/** After so many the compilers have little left to do. */
	private static final int WARM_UP = Integer.getInteger("bench.warm", 12_000);
	private static final int WARMED_AT_ONCE = 1_000;
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final BotApiServer telegram;
	private final List<String> questions;
	private final Map<Long, Instant> asked = new LinkedHashMap<>();
	private long chat = 1;
	private int unanswered;

	VisitorLoad(BotApiServer telegram, List<String> questions) {
		this.telegram = telegram;
		this.questions = questions;
	}

	/**
	 * From update to reply at an even pace, in milliseconds.
	 *
	 * @param p50 median
	 * @param p99 of a hundred the slowest but one
	 */
	record Steady(long p50, long p99) {
	}

	/** Asks without measuring, until what is asked often is compiled. */
	VisitorLoad warmUp() throws InterruptedException {
		for (int warmed = 0; warmed < WARM_UP; warmed += WARMED_AT_ONCE) {
			awaitAnswers(ask(WARMED_AT_ONCE, 0));
		}
		return this;
	}

	/** Asks so many questions, so many a second, and waits for their answers. */
	Steady steady(int pace, int count) throws InterruptedException {
		List<Long> steady = ask(count, pace);
		awaitAnswers(steady);
		List<Long> millis = steady.stream().filter(visitor -> !telegram.seenBy(visitor).isEmpty()).map(this::millis).sorted().toList();
		return new Steady(millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
	}

	/** Asks so many questions at once; returns how many were answered a second. */
	double crowd(int count) throws InterruptedException {
		Instant begin = Instant.now();
		List<Long> atOnce = ask(count, 0);
		awaitAnswers(atOnce);
		Instant end = atOnce.stream().flatMap(visitor -> telegram.seenBy(visitor).stream()).map(Seen::at).max(Instant::compareTo)
				.orElse(begin);
		return count * 1000.0 / Math.max(1, Duration.between(begin, end).toMillis());
	}

	/** Returns how many questions have no answer so far. */
	int unanswered() {
		return unanswered;
	}

	private long millis(long visitor) {
		return Duration.between(asked.getOrDefault(visitor, Instant.MAX), telegram.seenBy(visitor).getFirst().at()).toMillis();
	}

	/** Asks so many, so many a second; 0 = at once. */
	private List<Long> ask(int count, int pace) throws InterruptedException {
		List<Long> visitors = new ArrayList<>();
		long begin = System.nanoTime();
		for (int i = 0; i < count; i++) {
			if (pace > 0) {
				TimeUnit.NANOSECONDS.sleep(Math.max(0, begin + TimeUnit.SECONDS.toNanos(i) / pace - System.nanoTime()));
			}
			visitors.add(chat);
			asked.put(chat, Instant.now());
			telegram.userSays(chat, questions.get((int) (chat % questions.size())));
			chat++;
		}
		return visitors;
	}

	private void awaitAnswers(List<Long> visitors) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		List<Long> missing = visitors;
		while (!missing.isEmpty() && System.nanoTime() < end) {
			TimeUnit.MILLISECONDS.sleep(50);
			missing = missing.stream().filter(visitor -> telegram.seenBy(visitor).isEmpty()).toList();
		}
		unanswered += missing.size();
	}
}
