package dev.puente.fair;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.fair.DeskReply.Choice;
import dev.puente.language.Language;

/** Wishes to be told something unasked: taken, changed and given up at the desk. */
@Component
class Wishes {

	private static final String TEHRAN = "Asia/Tehran";
	private static final String HAVANA = "America/Havana";
	private static final String UTC = "UTC";

	private final FairSubscriptions subscriptions;
	private final CompanyCases cases;
	private final Plans plans;
	private final DeskWords words;
	private final FairSettings settings;
	private final Clock clock;

	Wishes(FairSubscriptions subscriptions, CompanyCases cases, Plans plans, DeskWords words, FairSettings settings, Clock clock) {
		this.subscriptions = subscriptions;
		this.cases = cases;
		this.plans = plans;
		this.words = words;
		this.settings = settings;
		this.clock = clock;
	}

	/** Takes the wish to be told the date of the next edition; reminders that were wished before stay. */
	DeskReply announce(String conversation, Language language) {
		Optional<FairSubscription> before = subscriptions.find(conversation);
		subscriptions.save(subscription(conversation, language, before.map(FairSubscription::zone).orElseGet(() -> ZoneId.of(UTC)),
				before.flatMap(FairSubscription::known)));
		return new DeskReply(language, List.of(words.text(language, "fair.wish.taken")), List.of(quiet(language)), List.of());
	}

	/**
	 * Takes the wish to be reminded of the steps.
	 *
	 * @param zone an IANA time zone; empty: that of the company's country, where it has one
	 */
	DeskReply remind(String conversation, Language language, String zone) {
		Optional<Case> known = cases.find(conversation);
		Optional<ZoneId> chosen = known.flatMap(company -> zone(zone.isEmpty() ? home(company) : zone));
		if (chosen.isEmpty()) {
			return new DeskReply(language, List.of(words.text(language, known.isEmpty() ? "fair.remind.no-case" : "fair.remind.zone")),
					known.isEmpty() ? List.of(words.choice(language, "fair.begin", "begin")) : zones(language, ""), List.of());
		}
		subscriptions.save(subscription(conversation, language, chosen.get(), known));
		String time = words.time(settings.remindAt(), language);
		List<Choice> choices = new ArrayList<>(zones(language, chosen.get().getId()));
		choices.add(quiet(language));
		return new DeskReply(language, List.of(words.text(language, "fair.remind.taken", time, words.zone(chosen.get(), language))),
				choices,
				List.of());
	}

	/** Takes a newly filled case into the reminders, where they are wished. */
	void follow(String conversation, Case known) {
		subscriptions.find(conversation).filter(wish -> wish.known().isPresent())
				.ifPresent(wish -> subscriptions.save(subscription(conversation, wish.language(), wish.zone(), Optional.of(known))));
	}

	/** Gives up all wishes. */
	DeskReply quiet(String conversation, Language language) {
		subscriptions.remove(conversation);
		return new DeskReply(language, List.of(words.text(language, "fair.quiet.done")), List.of(), List.of());
	}

	private FairSubscription subscription(String conversation, Language language, ZoneId zone, Optional<Case> known) {
		return new FairSubscription(conversation, language, zone, known, plans.next().flatMap(Edition::opening), clock.instant());
	}

	private List<Choice> zones(Language language, String but) {
		List<Choice> choices = new ArrayList<>();
		for (String zone : List.of(TEHRAN, HAVANA, UTC)) {
			if (!zone.equals(but)) {
				choices.add(new Choice(words.zone(ZoneId.of(zone), language), FairDesk.COMMAND + " remind " + zone));
			}
		}
		return choices;
	}

	private Choice quiet(Language language) {
		return words.choice(language, "fair.quiet", "quiet");
	}

	private static String home(Case company) {
		return company.iranian() ? TEHRAN : company.foreign() ? "" : HAVANA;
	}

	private static Optional<ZoneId> zone(String name) {
		try {
			return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
