package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class DeliverySettingsTest {

	@Test
	void pausesGrowUntilTheLongest() {
		DeliverySettings settings = settings(Duration.ofHours(48));

		assertThat(IntStream.rangeClosed(1, 6).mapToObj(settings::pauseAfter)).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4),
				Duration.ofSeconds(16), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));
	}

	@Test
	void refusesToForgetIdsTooSoon() {
		assertThatThrownBy(() -> settings(Duration.ofHours(47))).hasMessage("puente.delivery.remembered must be 48h or more");
	}

	private static DeliverySettings settings(Duration remembered) {
		return new DeliverySettings(5, Duration.ofSeconds(1), Duration.ofSeconds(60), remembered, 1024, Duration.ofSeconds(1));
	}
}
