package dev.puente.fair;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.fair.DeskReply.Choice;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.PartialDate;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** What the desk says besides the form: editions, checklists, short answers. */
@Component
class DeskWords {

	private static final int EDITIONS_SHOWN = 4;

	private final Messages messages;

	DeskWords(Messages messages) {
		this.messages = messages;
	}

	/** Shows the newest editions: dates, status, and what is not known. */
	String editions(List<Edition> editions, Language language) {
		List<String> lines = new ArrayList<>();
		editions.stream().limit(EDITIONS_SHOWN).forEach(edition -> lines.add(messages.text(language, "fair.edition",
				name(edition, language), dates(edition, language), status(edition, language))));
		return String.join("\n", lines);
	}

	/** Says what is known of the opening of the next edition, and as of when. */
	String opening(Optional<Edition> next, Optional<LocalDate> asOf, Language language) {
		Optional<LocalDate> opening = next.flatMap(Edition::opening);
		if (opening.isPresent()) {
			return messages.text(language, "fair.opening.known", name(next.get(), language), day(opening.get(), language));
		}
		String checked = next.map(edition -> show(edition.document().validity().asOf(), language))
				.or(() -> asOf.map(date -> day(date, language))).orElse("");
		return next.map(edition -> messages.text(language, "fair.opening.unknown", name(edition, language), checked))
				.orElseGet(() -> messages.text(language, "fair.opening.none", checked));
	}

	/** Returns what one may do once a date is announced. */
	List<Choice> afterAnnouncement(FairSubscription subscription) {
		Language language = subscription.language();
		Choice first = subscription.known().isPresent() ? choice(language, "fair.plan", "plan") : choice(language, "fair.begin", "begin");
		return List.of(first, choice(language, "fair.quiet", "quiet"));
	}

	/** Writes a checklist as a message: the steps under their days, then the documents that they come from. */
	List<String> plan(Plan plan) {
		Language language = plan.language();
		List<Document> documents = plan.documents();
		List<String> lines = new ArrayList<>();
		String last = "";
		int count = 0;
		for (PlannedStep step : plan.steps()) {
			String when = when(step, language);
			if (!when.equals(last)) {
				lines.add((last.isEmpty() ? "" : "\n") + messages.text(language, "fair.plan.when", when));
			}
			last = when;
			count++;
			lines.add(messages.text(language, "fair.plan.line", number(count, language), title(step.step(), language),
					number(documents.indexOf(step.document()) + 1, language)));
		}
		List<String> sources = new ArrayList<>(List.of(messages.text(language, "fair.plan.sources")));
		documents.forEach(document -> sources.add(messages.text(language, "fair.plan.source", number(sources.size(), language),
				document.titleIn(language))));
		return List.of(messages.text(language, "fair.plan.title"), String.join("\n", lines), String.join("\n", sources));
	}

	/** Says when a step is due: the day, the days before the opening, or nothing. */
	String when(PlannedStep step, Language language) {
		return step.due().map(due -> messages.text(language, "fair.plan.due", day(due, language)))
				.orElseGet(() -> step.daysBefore().isEmpty()
						? messages.text(language, "fair.plan.undated")
						: messages.text(language, "fair.plan.days", number(step.daysBefore().getAsInt(), language)));
	}

	String title(Step step, Language language) {
		return messages.text(language, "fair.plan.step." + step.slug());
	}

	/** Names an edition shortly. */
	String name(Edition edition, Language language) {
		return messages.text(language, "fair.edition.name", number(edition.year(), language));
	}

	String text(Language language, String key, Object... arguments) {
		return messages.text(language, key, arguments);
	}

	Choice choice(Language language, String key, String action) {
		return new Choice(messages.text(language, key), FairDesk.COMMAND + " " + action);
	}

	/** Writes a time of the day: 9:00, ۹:۰۰. */
	String time(LocalTime time, Language language) {
		String minutes = number(time.getMinute(), language);
		return number(time.getHour(), language) + ":" + (time.getMinute() < 10 ? number(0, language) : "") + minutes;
	}

	/** Names a time zone. */
	String zone(ZoneId zone, Language language) {
		return switch (zone.getId()) {
			case "Asia/Tehran" -> messages.text(language, "fair.zone.tehran");
			case "America/Havana" -> messages.text(language, "fair.zone.havana");
			case "UTC" -> messages.text(language, "fair.zone.utc");
			default -> zone.getDisplayName(TextStyle.FULL, language.locale());
		};
	}

	String day(LocalDate day, Language language) {
		return Dates.show(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), language);
	}

	private String dates(Edition edition, Language language) {
		Optional<LocalDate> opening = edition.opening();
		if (opening.isPresent() && edition.closing().filter(opening.get()::isBefore).isPresent()) {
			return messages.text(language, "fair.edition.dates", Dates.range(opening.get(), edition.closing().get(), language));
		}
		return edition.document().dates().event().map(date -> show(date, language))
				.orElseGet(() -> messages.text(language, "fair.edition.undated"));
	}

	private String status(Edition edition, Language language) {
		return messages.text(language, "fair.status." + edition.document().validity().status().slug());
	}

	private static String show(PartialDate date, Language language) {
		return Dates.show(date.year(), date.month(), date.day(), language);
	}

	private static String number(int number, Language language) {
		return Dates.number(number, language);
	}
}
