package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

	@ParameterizedTest
	@CsvSource({"'','',true", "2026-11-22,2026-11-22,true", "2026-11-23,'',false", "'',2026-11-21,false", "2026-11-01,2026-11-30,true",
			"ayer,mañana,true", "2026-13-40,2026-11-21,false"})
	void holdsMomentsOfItsDays(String since, String until, boolean holds) {
		assertThat(Days.of(since, until).hold(Instant.parse("2026-11-22T23:59:59Z"))).isEqualTo(holds);
	}
}
