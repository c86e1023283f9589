package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class RequestRateTest {

	private final HandClock clock = new HandClock();
	private final RequestRate rate = new RequestRate(3, clock);

	@Test
	void refusesTheRequestBeyondTheLimitUntilTheMinuteIsOver() {
		for (int i = 0; i < 3; i++) {
			assertThat(rate.take("a")).isEmpty();
		}
		clock.now = clock.now.plusSeconds(20);
		assertThat(rate.take("a")).contains(Duration.ofSeconds(40));
		clock.now = clock.now.plusSeconds(40);
		assertThat(rate.take("a")).isEmpty();
	}

	@Test
	void countsEachAddressApart() {
		for (int i = 0; i < 3; i++) {
			assertThat(rate.take("a")).isEmpty();
		}
		assertThat(rate.take("b")).isEmpty();
	}

	@Test
	void forgetsAddressesWhoseMinuteIsOver() {
		for (int i = 0; i < 25_000; i++) {
			clock.now = clock.now.plusMillis(20);
			assertThat(rate.take("address" + i)).isEmpty();
		}
		assertThat(rate.addresses()).isLessThanOrEqualTo(10_000);
	}

	@Test
	void takesANetworkOfIpv6ForOneVisitor() {
		assertThat(RateGate.network("2001:db8:1:2::5")).isEqualTo(RateGate.network("2001:db8:1:2:ffff::1"));
		assertThat(RateGate.network("2001:db8:1:3::5")).isNotEqualTo(RateGate.network("2001:db8:1:2::5"));
		assertThat(RateGate.network("192.0.2.7")).isEqualTo("192.0.2.7");
	}

	private static final class HandClock extends Clock {

		private Instant now = Instant.parse("2026-11-22T00:00:00Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return now;
		}
	}
}
