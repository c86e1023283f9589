package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class SendBudgetTest {

	private final SendBudget budget = new SendBudget(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

	@Test
	void sendsOneMessageASecondToAChat() {
		assertThat(budget.reserve(1)).isZero();
		assertThat(budget.reserve(1)).isEqualTo(Duration.ofSeconds(1));
		assertThat(budget.reserve(1)).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void sendsThirtyMessagesASecondInAll() {
		Duration last = Duration.ZERO;
		for (int chat = 0; chat <= 30; chat++) {
			last = budget.reserve(chat);
		}
		assertThat(last).isBetween(Duration.ofMillis(999), Duration.ofSeconds(1));
	}
}
