package dev.puente.conversation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * @param holidays days on which it is closed all the same, such as 2027-01-01
 */
@ConfigurationProperties("puente.conversation.office")
record OfficeHours(@DefaultValue("America/Havana") ZoneId zone,
		@DefaultValue({
				"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
		@DefaultValue("09:00") LocalTime from, @DefaultValue("17:00") LocalTime to, @DefaultValue Set<LocalDate> holidays) {

	OfficeHours {
		days = Set.copyOf(days);
		holidays = Set.copyOf(holidays);
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
		return opens(there.toLocalDate()) && !time.isBefore(from) && time.isBefore(to);
	}

	/** Returns when it opens next, after the moment. */
	ZonedDateTime nextOpening(Instant moment) {
		ZonedDateTime there = moment.atZone(zone);
		ZonedDateTime opening = there.with(from);
		while (!opening.isAfter(there) || !opens(opening.toLocalDate())) {
			opening = opening.toLocalDate().plusDays(1).atTime(from).atZone(zone);
		}
		return opening;
	}

	/** Returns how long it was open between two moments. */
	Duration open(Instant since, Instant until) {
		Duration open = Duration.ZERO;
		LocalDate last = LocalDate.ofInstant(until, zone);
		for (LocalDate day = LocalDate.ofInstant(since, zone); !day.isAfter(last); day = day.plusDays(1)) {
			if (opens(day)) {
				Instant opening = later(day.atTime(from).atZone(zone).toInstant(), since);
				Instant closing = day.atTime(to).atZone(zone).toInstant();
				Instant end = closing.isBefore(until) ? closing : until;
				open = end.isAfter(opening) ? open.plus(Duration.between(opening, end)) : open;
			}
		}
		return open;
	}

	private boolean opens(LocalDate day) {
		return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}
}
