package dev.puente.fair;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/**
 * A plan as an iCalendar file (RFC 5545): an event of a whole day for each step that has a day, with alarms at nine in the morning a week and a
 * day before, and one for the fair itself. The same step of the same company and edition keeps its UID, so that a later file moves it.
 */
@Component
class PlanCalendar {

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

	private final DeskWords words;
	private final Clock clock;

	PlanCalendar(DeskWords words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	/** Returns the file; nothing while no day is known. */
	Optional<String> write(Plan plan) {
		return plan.edition().flatMap(edition -> edition.opening().map(opening -> write(plan, edition, opening)));
	}

	private String write(Plan plan, Edition edition, LocalDate opening) {
		Language language = plan.language();
		String name = words.name(edition, language);
		CalendarLines lines = new CalendarLines(language);
		lines.add("BEGIN", "VCALENDAR").add("VERSION", "2.0").add("PRODID", "-//Puente//Fair desk//EN").add("CALSCALE", "GREGORIAN")
				.add("METHOD", "PUBLISH").text("X-WR-CALNAME", name);
		for (PlannedStep step : plan.steps()) {
			step.due().ifPresent(due -> event(lines, new Event(plan.known().reference() + "-" + edition.id() + "-" + step.step().slug(),
					edition.document().version(), due, due, name + ": " + words.title(step.step(), language),
					step.sentence() + "\n" + step.document().titleIn(language))));
		}
		event(lines, new Event(plan.known().reference() + "-" + edition.id(), edition.document().version(), opening,
				edition.closing().filter(closing -> !closing.isBefore(opening)).orElse(opening), name,
				edition.document().titleIn(language)));
		return lines.add("END", "VCALENDAR").toString();
	}

	/**
	 * An entry of whole days.
	 *
	 * @param uid unique in the world together with the product's name
	 * @param sequence grows when the dates change
	 * @param first its first day
	 * @param last its last day
	 * @param summary in one line
	 * @param description in full
	 */
	private record Event(String uid, int sequence, LocalDate first, LocalDate last, String summary, String description) {
	}

	private void event(CalendarLines lines, Event event) {
		lines.add("BEGIN", "VEVENT").add("UID", event.uid() + "@puente").add("DTSTAMP", MOMENT.format(clock.instant()))
				.add("SEQUENCE", Integer.toString(event.sequence())).add("DTSTART;VALUE=DATE", DAY.format(event.first()))
				.add("DTEND;VALUE=DATE", DAY.format(event.last().plusDays(1))).add("TRANSP", "TRANSPARENT").text("SUMMARY", event.summary())
				.text("DESCRIPTION", event.description());
		for (String before : new String[]{"-P6DT15H", "-PT15H"}) {
			lines.add("BEGIN", "VALARM").add("ACTION", "DISPLAY").add("TRIGGER;RELATED=START", before).text("DESCRIPTION", event.summary())
					.add("END",
							"VALARM");
		}
		lines.add("END", "VEVENT");
	}
}
