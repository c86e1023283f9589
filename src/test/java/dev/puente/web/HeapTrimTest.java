package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import dev.puente.testing.Eventually;

class HeapTrimTest {

	private static final long MEGABYTE = 1L << 20;
	private static final Duration SOON = Duration.ofMillis(100);

	private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
	private final AtomicInteger collections = new AtomicInteger();

	@BeforeEach
	void start() {
		scheduler.initialize();
	}

	@AfterEach
	void stop() {
		scheduler.shutdown();
	}

	@Test
	void waitsAfterTheLastOfAllThatHappened() {
		HeapTrim trim = trim(256 * MEGABYTE, Duration.ofHours(1));
		trim.trimLater();
		ScheduledFuture<?> first = waitingTasks().findFirst().orElseThrow();
		for (int i = 0; i < 20; i++) {
			trim.trimLater();
		}

		assertThat(first.isCancelled()).as("the first waits no longer").isTrue();
		assertThat(waiting()).isEqualTo(1);
		assertThat(waitingTasks().findFirst().orElseThrow().getDelay(TimeUnit.MINUTES)).isBetween(50L, 60L);
		assertThat(collections).hasValue(0);
	}

	@Test
	void collectsOnce() {
		trim(256 * MEGABYTE, SOON).trimLater();

		Eventually.holds(Duration.ofSeconds(10), () -> collections.get() > 0 && waiting() == 0);
		assertThat(collections).hasValue(1);
	}

	@Test
	void leavesALargeHeapAlone() throws Exception {
		trim(513 * MEGABYTE, SOON).trimLater();

		Eventually.holds(Duration.ofSeconds(10), () -> waiting() == 0);
		assertThat(collections).hasValue(0);
	}

	private HeapTrim trim(long size, Duration later) {
		return new HeapTrim(scheduler, later, () -> size, collections::incrementAndGet);
	}

	private int waiting() {
		return (int) waitingTasks().count() + scheduler.getActiveCount();
	}

	private Stream<ScheduledFuture<?>> waitingTasks() {
		return scheduler.getScheduledThreadPoolExecutor().getQueue().stream()
				.<ScheduledFuture<?>>mapMulti((task, next) -> {
					if (task instanceof ScheduledFuture<?> one && !one.isCancelled()) {
						next.accept(one);
					}
				});
	}
}
