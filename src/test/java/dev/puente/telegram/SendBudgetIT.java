package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.delivery.Pace;
import dev.puente.delivery.RateBudget;
import dev.puente.testing.TestRedis;

@Timeout(60)
class SendBudgetIT {

	private static final TestRedis REDIS = TestRedis.start();

	@AfterAll
	static void stop() throws IOException {
		REDIS.close();
	}

	@Test
	void sendsOneMessageASecondToAChatWhicheverProcessSends() {
		SendBudget here = budget("a", 30);
		SendBudget there = budget("a", 30);
		assertThat(here.take(chat("a", 1))).isZero();
		assertThat(there.take(chat("a", 1))).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
		assertThat(there.take(chat("a", 2))).isZero();
	}

	@Test
	void sendsTwentyMessagesAMinuteToAGroup() {
		SendBudget budget = budget("b", 30);
		assertThat(budget.take(chat("b", -5))).isZero();
		assertThat(budget.take(chat("b", -5))).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
	}

	@Test
	void threeProcessesTogetherSendNoMoreThanThirtyInAnySecond() throws Exception {
		ConcurrentLinkedQueue<Long> sent = new ConcurrentLinkedQueue<>();
		long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
		List<Thread> processes = new ArrayList<>();
		for (int process = 0; process < 3; process++) {
			SendBudget budget = budget("c", 30);
			int first = 10_000 * process;
			processes.add(Thread.ofVirtual().start(() -> {
				for (int chat = first; System.nanoTime() < end; chat++) {
					if (budget.take(chat("c", chat)).isZero()) {
						sent.add(System.nanoTime());
					}
				}
			}));
		}
		for (Thread process : processes) {
			process.join();
		}
		List<Long> times = sent.stream().sorted().toList();
		// what is measured here is later than the place taken in Redis by the time of a reply
		long second = TimeUnit.MILLISECONDS.toNanos(950);
		for (int i = 0; i + 30 < times.size(); i++) {
			assertThat(times.get(i + 30) - times.get(i)).isGreaterThan(second);
		}
		assertThat(times).hasSizeGreaterThan(60);
	}

	@Test
	void aRefusedMessageHasTakenNothingOfItsChat() {
		SendBudget budget = budget("d", 1);
		assertThat(budget.take(chat("d", 1))).isZero();
		assertThat(budget.take(chat("d", 2))).isPositive();
		assertThat(new RateBudget(REDIS.redis()).take(chat("d", 2).key(), new Pace(Duration.ofSeconds(9), 1))).isZero();
	}

	@Test
	void thoseWhoWaitComeAgainOneAfterTheOther() {
		SendBudget budget = budget("e", 10);
		List<Duration> waits = new ArrayList<>();
		for (int chat = 0; waits.size() < 10; chat++) {
			Duration wait = budget.take(chat("e", chat));
			if (wait.isPositive()) {
				waits.add(wait);
			}
		}
		assertThat(waits.getLast()).isGreaterThan(Duration.ofMillis(800));
	}

	@Test
	void keepsNoLimitsWhereTheRateIsZero() {
		SendBudget budget = budget("f", 0);
		for (int i = 0; i < 100; i++) {
			assertThat(budget.take(chat("f", 1))).isZero();
		}
	}

	private static SendBudget budget(String bot, int rate) {
		return new SendBudget(bot, rate, new RateBudget(REDIS.anotherProcess()), Clock.systemUTC());
	}

	private static TelegramChat chat(String bot, long id) {
		return new TelegramChat(bot, id);
	}
}
