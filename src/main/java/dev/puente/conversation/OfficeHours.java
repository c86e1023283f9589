package dev.puente.conversation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people answer.
 *
 * @param zone where the office stands
 * @param days on which it is open, at least one
 * @param from when it opens
 * @param to when it closes, later than it opens
 */
@ConfigurationProperties("puente.conversation.office")
record OfficeHours(@DefaultValue("America/Havana") ZoneId zone,
		@DefaultValue({
				"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
		@DefaultValue("09:00") LocalTime from, @DefaultValue("17:00") LocalTime to) {

	OfficeHours {
		days = Set.copyOf(days);
		if (days.isEmpty()) {
			throw new IllegalArgumentException("puente.conversation.office.days must name at least one day");
		}
		if (!to.isAfter(from)) {
			throw new IllegalArgumentException("puente.conversation.office.to must be later than from");
		}
	}

	/** Tells whether the office is open. */
	boolean openAt(Instant moment) {
		ZonedDateTime there = moment.atZone(zone);
		LocalTime time = there.toLocalTime();
		return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
	}

	/** Returns when it opens next, after the moment. */
	ZonedDateTime nextOpening(Instant moment) {
		ZonedDateTime there = moment.atZone(zone);
		ZonedDateTime opening = there.with(from);
		while (!opening.isAfter(there) || !days.contains(opening.getDayOfWeek())) {
			opening = opening.toLocalDate().plusDays(1).atTime(from).atZone(zone);
		}
		return opening;
	}
}
