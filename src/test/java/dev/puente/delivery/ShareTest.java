package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.puente.redis.Keys;

class ShareTest {

	private final Share share = new Share();

	@BeforeEach
	void isAlone() {
		share.fair(1);
	}

	@Test
	void grantsEverythingToTheOnlyProcess() {
		assertThat(taken()).isEqualTo(Keys.PARTITIONS);
		assertThat(share.asksToLeave()).isFalse();
	}

	@Test
	void grantsAThirdToEachOfThree() {
		share.fair(3);
		assertThat(taken()).isEqualTo(6);
	}

	@Test
	void asksToLeaveAsManyAsAreTooMany() {
		taken();
		share.fair(2);
		int leaving = 0;
		while (share.asksToLeave()) {
			leaving++;
		}
		assertThat(leaving).isEqualTo(8);
		share.stays();
		assertThat(share.asksToLeave()).isTrue();
		share.left();
		assertThat(share.asksToLeave()).isFalse();
		assertThat(share.grantsOneMore()).isFalse();
	}

	private int taken() {
		int taken = 0;
		while (share.grantsOneMore()) {
			taken++;
		}
		return taken;
	}
}
