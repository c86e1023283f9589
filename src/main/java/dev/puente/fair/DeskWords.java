package dev.puente.fair;

import java.time.LocalDate;
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
				edition.document().titleIn(language), dates(edition, language), status(edition, language))));
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

	/** Writes a checklist as a message: a line a step, then the documents that the steps come from. */
	List<String> plan(Plan plan) {
		Language language = plan.language();
		List<Document> documents = plan.documents();
		List<String> lines = new ArrayList<>();
		for (PlannedStep step : plan.steps()) {
			lines.add(messages.text(language, "fair.plan.line", number(lines.size() + 1, language), title(step.step(), language),
					when(step, language), number(documents.indexOf(step.document()) + 1, language)));
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

	String day(LocalDate day, Language language) {
		return Dates.show(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), language);
	}

	private String dates(Edition edition, Language language) {
		Optional<PartialDate> first = edition.document().dates().event();
		Optional<PartialDate> last = edition.document().dates().until();
		if (first.isEmpty()) {
			return messages.text(language, "fair.edition.undated");
		}
		return last.filter(date -> !date.equals(first.get()))
				.map(date -> messages.text(language, "fair.edition.dates", show(first.get(), language), show(date, language)))
				.orElseGet(() -> show(first.get(), language));
	}

	private String status(Edition edition, Language language) {
		return messages.text(language, "status." + edition.document().validity().status().slug());
	}

	private static String show(PartialDate date, Language language) {
		return Dates.show(date.year(), date.month(), date.day(), language);
	}

	private static String number(int number, Language language) {
		return Dates.number(number, language);
	}
}
