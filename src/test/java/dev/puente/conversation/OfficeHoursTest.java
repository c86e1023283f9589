package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeHoursTest {

	private static final Set<DayOfWeek> WEEK = Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
			DayOfWeek.FRIDAY);
	private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 12, 25));
	private static final OfficeHours HAVANA = new OfficeHours(ZoneId.of("America/Havana"), WEEK, LocalTime.of(9, 0), LocalTime.of(17, 0),
			HOLIDAYS);

	@ParameterizedTest
	@CsvSource({"2026-11-23T14:00:00Z,true", "2026-11-23T13:59:59Z,false", "2026-11-23T21:59:59Z,true", "2026-11-23T22:00:00Z,false",
			"2026-11-22T15:00:00Z,false", "2026-12-25T15:00:00Z,false"})
	void knowsWhenItIsOpen(Instant moment, boolean open) {
		assertThat(HAVANA.openAt(moment)).isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource({"2026-11-23T10:00:00Z,2026-11-23T14:00:00Z", "2026-11-23T23:00:00Z,2026-11-24T14:00:00Z",
			"2026-11-27T23:00:00Z,2026-11-30T14:00:00Z", "2026-03-06T23:00:00Z,2026-03-09T13:00:00Z",
			"2026-12-24T23:00:00Z,2026-12-28T14:00:00Z"})
	void knowsWhenItOpensNext(Instant moment, Instant opening) {
		assertThat(HAVANA.nextOpening(moment).toInstant()).isEqualTo(opening);
	}

	@ParameterizedTest
	@CsvSource({"2026-11-22T23:30:00Z,2026-11-23T14:20:00Z,PT20M", "2026-11-23T21:50:00Z,2026-11-24T14:05:00Z,PT15M",
			"2026-11-27T21:00:00Z,2026-11-30T15:00:00Z,PT2H", "2026-12-24T21:00:00Z,2026-12-28T15:00:00Z,PT2H",
			"2026-11-23T15:00:00Z,2026-11-23T15:00:00Z,PT0S", "2026-11-23T15:00:00Z,2026-11-23T14:00:00Z,PT0S"})
	void countsHowLongItWasOpen(Instant since, Instant until, Duration open) {
		assertThat(HAVANA.open(since, until)).isEqualTo(open);
	}

	@Test
	void refusesHoursThatAreNone() {
		assertThatThrownBy(() -> new OfficeHours(ZoneId.of("UTC"), WEEK, LocalTime.of(9, 0), LocalTime.of(9, 0), Set.of()))
				.hasMessage("puente.conversation.office.to must be later than from");
		assertThatThrownBy(() -> new OfficeHours(ZoneId.of("UTC"), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of()))
				.hasMessage("puente.conversation.office.days must name at least one day");
	}
}
