package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.puente.testing.TestRedis;

class PseudonymsIT {

	@Test
	void standForAVisitorOnEveryReplicaUntilTheVisitorIsForgotten() throws Exception {
		try (TestRedis redis = TestRedis.start()) {
			Pseudonyms here = new Pseudonyms(redis.redis());
			Pseudonyms there = new Pseudonyms(redis.anotherProcess());
			String before = here.of("telegram:main:7");
			assertThat(there.of("telegram:main:7")).isEqualTo(before);
			assertThat(there.of("telegram:main:8")).isNotEqualTo(before);
			String seal = here.seal("R");
			here.forget("telegram:main:7");
			assertThat(there.of("telegram:main:7")).isNotEqualTo(before);
			assertThat(there.seal("R")).as("receipts stay valid").isEqualTo(seal);
		}
	}
}
