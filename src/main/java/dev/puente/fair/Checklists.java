package dev.puente.fair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import dev.puente.fair.DeskReply.Choice;
import dev.puente.fair.DeskReply.DeskFile;
import dev.puente.language.Language;

/** The checklist as it is handed out: a message, a calendar file where days are known, and a PDF. */
@Component
class Checklists {

	private static final Pattern FILE = Pattern.compile("checklist-(fa|es)\\.(ics|pdf)");

	private final Plans plans;
	private final CompanyCases cases;
	private final DeskWords words;
	private final PlanCalendar calendar;
	private final PlanPdf pdf;

	Checklists(Plans plans, CompanyCases cases, DeskWords words, PlanCalendar calendar, PlanPdf pdf) {
		this.plans = plans;
		this.cases = cases;
		this.words = words;
		this.calendar = calendar;
		this.pdf = pdf;
	}

	/** Makes the message of a case, with the names of its files. */
	DeskReply reply(Case known, Language language, List<String> before) {
		Plan plan = plans.plan(known, language);
		List<String> paragraphs = new ArrayList<>(before);
		paragraphs.add(words.opening(plan.edition(), plan.asOf(), language));
		paragraphs.addAll(words.plan(plan));
		List<DeskFile> files = new ArrayList<>();
		if (plan.opening().isPresent()) {
			files.add(file("ics", "text/calendar", plan));
		} else {
			paragraphs.add(words.text(language, "fair.plan.calendar-later"));
		}
		files.add(file("pdf", "application/pdf", plan));
		return new DeskReply(language, paragraphs, choices(language), files);
	}

	/** Makes the bytes of a file for a conversation's case. */
	Optional<byte[]> file(String conversation, String id) {
		Matcher name = FILE.matcher(id);
		if (!name.matches()) {
			return Optional.empty();
		}
		Language language = Language.ofCode(name.group(1)).orElseThrow();
		Optional<Plan> plan = cases.find(conversation).map(known -> plans.plan(known, language));
		return name.group(2).equals("pdf")
				? plan.map(pdf::write)
				: plan.flatMap(calendar::write).map(text -> text.getBytes(StandardCharsets.UTF_8));
	}

	private List<Choice> choices(Language language) {
		return List.of(words.choice(language, "fair.remind", "remind"), words.choice(language, "fair.editions", "editions"));
	}

	private static DeskFile file(String suffix, String mediaType, Plan plan) {
		String name = plan.edition().map(Edition::id).orElse("fihav") + "-" + plan.known().reference() + "." + suffix;
		return new DeskFile(name, mediaType, "checklist-" + plan.language().code() + "." + suffix);
	}
}
