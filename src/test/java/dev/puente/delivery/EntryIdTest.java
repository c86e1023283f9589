package dev.puente.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdTest {

	@Test
	void readsWhatRedisWrites() {
		assertThat(EntryId.parse("1730736000123-4")).isEqualTo(new EntryId(1_730_736_000_123L, 4));
	}

	@ParameterizedTest
	@ValueSource(strings = {"0-0", "1730736000123-0", "1730736000123-17"})
	void isWrittenAsItWasRead(String id) {
		assertThat(EntryId.parse(id)).hasToString(id);
	}

	/** As text, 10 would come before 9. */
	@Test
	void standsInTheOrderOfTheStream() {
		Stream<EntryId> mixed = Stream.of("10-0", "9-10", "9-9", "9-0", "0-0").map(EntryId::parse);
		assertThat(mixed.sorted()).map(EntryId::toString).containsExactly("0-0", "9-0", "9-9", "9-10", "10-0");
	}

	@Test
	void startsBeforeEveryLetter() {
		assertThat(EntryId.START).isLessThan(EntryId.parse("0-1"));
	}
}
