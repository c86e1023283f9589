package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import dev.puente.testing.Eventually;

class HeapTrimTest {

	private static final long MEGABYTE = 1L << 20;

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
	void collectsOnceAfterAllThatHappened() throws Exception {
		HeapTrim trim = trim(256 * MEGABYTE);

		for (int i = 0; i < 20; i++) {
			trim.trimLater();
		}

		assertThat(collections).hasValue(0);
		Eventually.holds(Duration.ofSeconds(10), () -> collections.get() > 0 && waiting() == 0);
		assertThat(collections).hasValue(1);
	}

	@Test
	void leavesALargeHeapAlone() throws Exception {
		trim(513 * MEGABYTE).trimLater();

		Eventually.holds(Duration.ofSeconds(10), () -> waiting() == 0);
		assertThat(collections).hasValue(0);
	}

	private HeapTrim trim(long size) {
		return new HeapTrim(scheduler, Duration.ofMillis(300), () -> size, collections::incrementAndGet);
	}

	private int waiting() {
		long left = scheduler.getScheduledThreadPoolExecutor().getQueue().stream()
				.filter(task -> task instanceof Future<?> one && !one.isCancelled())
				.count();
		return (int) left + scheduler.getActiveCount();
	}
}
