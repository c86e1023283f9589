package dev.puente.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class KeysTest {

	@Test
	void namesKeysByPartition() {
		assertThat(Keys.at(7, "delivery", "inbound")).isEqualTo("{p7}:delivery:inbound");
		assertThatThrownBy(() -> Keys.at(16, "delivery")).isInstanceOf(IllegalArgumentException.class);
	}

	/** CRC-32 of "123456789" is 0xcbf43926 by definition; data written yesterday must be found tomorrow. */
	@Test
	void keepsThePartitionOfAnOwner() {
		assertThat(Keys.partition("123456789")).isEqualTo(6);
		assertThat(Keys.of("123456789", "a", "b")).isEqualTo("{p6}:a:b");
	}

	@Test
	void spreadsChatsOverAllPartitions() {
		assertThat(IntStream.range(0, 1000).map(chat -> Keys.partition("bot:" + chat)).distinct().count()).isEqualTo(Keys.PARTITIONS);
	}

	@Test
	void digestsKeepTextsApart() {
		assertThat(Keys.digest("ab", "c")).hasSize(32).isNotEqualTo(Keys.digest("a", "bc")).isEqualTo(Keys.digest("ab", "c"));
	}
}
