package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.crypto.password.PasswordEncoder;

import dev.puente.testing.Eventually;

@Timeout(60)
class BoundedEncoderTest {

	@Test
	void looksAtSoManyPasswordsAtATime() throws Exception {
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger left = new AtomicInteger(10);
		Semaphore places = new Semaphore(2, true);
		PasswordEncoder slow = new PasswordEncoder() {

			@Override
			public String encode(@Nullable CharSequence password) {
				most.accumulateAndGet(now.incrementAndGet(), Math::max);
				// until somebody waits outside, or a third is in here
				Eventually.holds(Duration.ofSeconds(20), () -> places.hasQueuedThreads() || most.get() > 2 || left.get() < 3);
				now.decrementAndGet();
				left.decrementAndGet();
				return "";
			}

			@Override
			public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
				return encode(password).equals(hash);
			}
		};
		PasswordEncoder bounded = new BoundedEncoder(slow, places);
		try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 10; i++) {
				guessers.submit(() -> bounded.matches("x", ""));
			}
		}
		assertThat(most).hasValue(2);
	}
}
