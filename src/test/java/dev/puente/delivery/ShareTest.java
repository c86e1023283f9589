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
		while (leaving <= Keys.PARTITIONS && share.asksToLeave()) {
			leaving++;
		}
		assertThat(leaving).isEqualTo(8);
		share.stays();
		assertThat(share.asksToLeave()).isTrue();
		share.left();
		assertThat(share.asksToLeave()).isFalse();
		assertThat(share.grantsOneMore()).isFalse();
	}

	@Test
	void grantsAnotherForOneThatCameBack() {
		share.fair(4);
		taken();
		share.returned();
		assertThat(share.grantsOneMore()).isTrue();
		assertThat(share.grantsOneMore()).isFalse();
	}

	@Test
	void asksToLeaveFewerAgainWhenMoreProcessesCome() {
		taken();
		share.fair(2);
		leave();
		share.fair(4);
		assertThat(leave()).isEqualTo(4);
		assertThat(share.grantsOneMore()).isFalse();
	}

	private int leave() {
		int left = 0;
		while (left <= Keys.PARTITIONS && share.asksToLeave()) {
			share.left();
			left++;
		}
		return left;
	}

	private int taken() {
		int taken = 0;
		while (taken <= Keys.PARTITIONS && share.grantsOneMore()) {
			taken++;
		}
		return taken;
	}
}
