package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.puente.testing.HandClock;

class RequestRateTest {

	private final HandClock clock = new HandClock();
	private final RequestRate rate = new RequestRate(3, clock);

	@Test
	void refusesTheRequestBeyondTheLimitUntilTheMinuteIsOver() {
		for (int i = 0; i < 3; i++) {
			assertThat(rate.take("a")).isEmpty();
		}
		clock.passes(Duration.ofSeconds(20));
		assertThat(rate.take("a")).contains(Duration.ofSeconds(40));
		clock.passes(Duration.ofSeconds(40));
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
			clock.passes(Duration.ofMillis(20));
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
}
