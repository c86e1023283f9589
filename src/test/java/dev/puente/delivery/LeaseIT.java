package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.puente.redis.Keys;
import dev.puente.testing.Eventually;
import dev.puente.testing.TestRedis;

@Timeout(60)
class LeaseIT {

	private static final Duration TAKEOVER = Duration.ofSeconds(2);
	private static final TestRedis SERVER = TestRedis.start();

	private final TestRedis.Connected one = SERVER.mortalProcess();
	private final TestRedis.Connected two = SERVER.mortalProcess();

	@AfterAll
	static void stop() throws IOException {
		SERVER.close();
	}

	@AfterEach
	void disconnect() {
		one.kill();
		two.kill();
	}

	@Test
	void isHeldByOneAtATime() throws Exception {
		try (Lease first = new Leases(one.redis()).seek("a")) {
			long token = first.await();
			try (Lease second = new Leases(two.redis()).seek("a")) {
				CompletableFuture<Long> next = awaited(second);
				assertThat(first.holds(token)).isTrue();
				assertThat(next).isNotDone();
				first.close();
				// at once: nobody waits until it would have ended by itself
				assertThat(SERVER.redis().get(Keys.of("a", "delivery", "lease", "a"))).isNotEqualTo(Optional.of(Long.toString(token)));
				assertThat(next.get(20, TimeUnit.SECONDS)).isGreaterThan(token);
				assertThat(first.holds(token)).isFalse();
			}
		}
	}

	/** Alone: of the two seconds the lease takes most, and the classes beside it would take the rest. */
	@Tag("alone")
	@Test
	void isTakenOverWithinTwoSecondsOfADeath() throws Exception {
		Lease dying = new Leases(one.redis()).seek("b");
		long token = dying.await();
		try (Lease heir = new Leases(two.redis()).seek("b")) {
			CompletableFuture<Long> next = awaited(heir);
			one.kill();
			long death = System.nanoTime();
			assertThat(next.get(10, TimeUnit.SECONDS)).isGreaterThan(token);
			assertThat(Duration.ofNanos(System.nanoTime() - death)).isLessThan(TAKEOVER);
		}
	}

	/** As after a long pause of the holder's process: it thinks that it still holds. */
	@Test
	void refusesTheTokenOfAHolderWhoWasLeftBehind() throws Exception {
		try (Lease paused = new Leases(one.redis()).seek("c")) {
			long stale = paused.await();
			SERVER.redis().set(Keys.of("c", "delivery", "lease", "c"), Long.toString(stale + 1), Duration.ofMillis(300));
			assertThat(paused.holds(stale)).isFalse();
			assertThat(paused.await()).isGreaterThan(stale);
			assertThat(paused.holds(stale)).isFalse();
		}
	}

	@Test
	void isSoughtAgainAfterAnOutageOfRedis() throws Exception {
		try (TestRedis failing = TestRedis.start(); Lease lease = new Leases(failing.redis()).seek("d")) {
			lease.await();
			failing.killAndAwaitRestart();
			Eventually.holds(Duration.ofSeconds(10), () -> holdsNow(lease));
		}
	}

	private static boolean holdsNow(Lease lease) {
		try {
			return lease.holds(lease.await());
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private static CompletableFuture<Long> awaited(Lease lease) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return lease.await();
			} catch (InterruptedException e) {
				throw new AssertionError(e);
			}
		}, Thread::startVirtualThread); // Lettuce connects by means of the common pool, which must not be waited in
	}
}
