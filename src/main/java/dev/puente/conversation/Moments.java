package dev.puente.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import dev.puente.knowledge.PartialDate;
import dev.puente.language.Dates;
import dev.puente.language.Language;

/** Moments as a visitor reads them: in the calendar of the language and the time of its country. */
final class Moments {

	private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
	private static final ZoneId HAVANA = ZoneId.of("America/Havana");

	private Moments() {
	}

	/** Returns where the readers of a language are taken to be. */
	static ZoneId zone(Language language) {
		return language == Language.FA ? TEHRAN : HAVANA;
	}

	/** Writes a day, a month or a year; an unknown one is the empty text. */
	static String date(Optional<PartialDate> date, Language language) {
		return date.map(known -> Dates.show(known.year(), known.month(), known.day(), language)).orElse("");
	}

	/** Writes a day. */
	static String day(LocalDate day, Language language) {
		return Dates.show(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), language);
	}

	/** Writes the day of a moment. */
	static String day(Instant moment, Language language) {
		return day(moment.atZone(zone(language)).toLocalDate(), language);
	}

	/** Writes the time of day, such as 9:05 or ۹:۰۵. */
	static String time(Instant moment, Language language) {
		ZonedDateTime there = moment.atZone(zone(language));
		String minutes = Dates.number(there.getMinute() / 10, language) + Dates.number(there.getMinute() % 10, language);
		return Dates.number(there.getHour(), language) + ":" + minutes;
	}
}
