package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.delivery.Pace;
import dev.puente.delivery.RateBudget;
import dev.puente.redis.Redis;
import dev.puente.testing.TestRedis;

@Timeout(60)
class SendBudgetIT {

	private static final TestRedis REDIS = TestRedis.everySecond();

	@AfterAll
	static void stop() throws IOException {
		REDIS.close();
	}

	/**
	 * A try to send, made at some time between two moments: the machine may have stood still before or after it. What is proved of moments
	 * holds however long that was.
	 */
	private record Take(Instant begin, Instant end, Duration pause) {

		static Take of(SendBudget budget, TelegramChat chat) {
			Instant begin = Instant.now();
			Duration pause = budget.take(chat);
			return new Take(begin, Instant.now(), pause);
		}

		/** Asserts that the place is free so long after another was taken, to the milliseconds that Redis counts in. */
		void isFreeAfter(Take other, Duration time) {
			assertThat(other.pause).isZero();
			assertThat(end.plus(pause)).isAfterOrEqualTo(other.begin.plus(time).minusMillis(2));
			assertThat(begin.plus(pause)).isBeforeOrEqualTo(other.end.plus(time).plusMillis(2));
		}
	}

	@Test
	void sendsOneMessageASecondToAChatWhicheverProcessSends() {
		SendBudget here = budget("a", 30);
		SendBudget there = budget("a", 30);
		Take taken = Take.of(here, chat("a", 1));
		Take.of(there, chat("a", 1)).isFreeAfter(taken, Duration.ofSeconds(1));
		assertThat(there.take(chat("a", 2))).isZero();
	}

	@Test
	void sendsTwentyMessagesAMinuteToAGroup() {
		SendBudget budget = budget("b", 30);
		Take taken = Take.of(budget, chat("b", -5));
		Take.of(budget, chat("b", -5)).isFreeAfter(taken, Duration.ofSeconds(3));
	}

	@Test
	void threeProcessesTogetherSendNoMoreThanThirtyInAnySecond() throws Exception {
		ConcurrentLinkedQueue<Take> sent = new ConcurrentLinkedQueue<>();
		List<Thread> processes = new ArrayList<>();
		for (int process = 0; process < 3; process++) {
			SendBudget budget = budget("c", 30);
			int first = 10_000 * process;
			processes.add(Thread.ofVirtual().start(() -> {
				for (int chat = first; sent.size() < 90; chat++) {
					Take take = Take.of(budget, chat("c", chat));
					if (take.pause().isZero()) {
						sent.add(take);
					}
				}
			}));
		}
		for (Thread process : processes) {
			process.join();
		}
		// the places themselves lie, in their order, between the begins and the ends in theirs
		List<Instant> begins = sent.stream().map(Take::begin).sorted().toList();
		List<Instant> ends = sent.stream().map(Take::end).sorted().toList();
		for (int i = 0; i + 30 < begins.size(); i++) {
			assertThat(Duration.between(begins.get(i), ends.get(i + 30))).isGreaterThan(Duration.ofSeconds(1));
		}
		assertThat(IntStream.range(0, begins.size() - 20).mapToObj(i -> Duration.between(begins.get(i), begins.get(i + 20))))
				.as("twenty in a second, at some time").anyMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0);
	}

	@Test
	void aRefusedMessageHasTakenNothingOfItsChat() {
		SendBudget budget = budget("d", 1);
		assertThat(budget.take(chat("d", 1))).isZero();
		long refused = 2;
		while (budget.take(chat("d", refused)).isZero()) {
			refused++; // the machine stood still for a second
		}
		assertThat(new RateBudget(REDIS.redis()).take(chat("d", refused).key(), new Pace(Duration.ofSeconds(9), 1))).isZero();
	}

	@Test
	void thoseWhoWaitComeAgainOneAfterTheOther() {
		SendBudget budget = budget("e", 10);
		List<Take> waiting = new ArrayList<>();
		for (int chat = 0; waiting.size() < 10; chat++) {
			Take take = Take.of(budget, chat("e", chat));
			if (take.pause().isPositive()) {
				waiting.add(take);
			}
		}
		for (int i = 1; i < waiting.size(); i++) {
			Instant before = waiting.get(i - 1).begin().plus(waiting.get(i - 1).pause());
			assertThat(waiting.get(i).end().plus(waiting.get(i).pause())).isAfterOrEqualTo(before.plusMillis(100));
		}
	}

	@Test
	void keepsNoLimitsWhereTheRateIsZero() {
		SendBudget budget = budget("f", 0);
		for (int i = 0; i < 100; i++) {
			assertThat(budget.take(chat("f", 1))).isZero();
		}
	}

	private static SendBudget budget(String bot, int rate) {
		Redis process = REDIS.anotherProcess();
		process.get("a first call, which connects");
		return new SendBudget(bot, rate, new RateBudget(process), Clock.systemUTC());
	}

	private static TelegramChat chat(String bot, long id) {
		return new TelegramChat(bot, id);
	}
}
