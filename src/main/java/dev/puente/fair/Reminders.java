package dev.puente.fair;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import dev.puente.language.Language;

/**
 * Reminders by subscription. Whoever delivers asks for those that are due, claims each, hands it over under its id, and says that it was told:
 * each is then told once, also across restarts and replicas, because a claim that was not kept is free again after two minutes and the
 * receiver knows the id.
 *
 * <p>All methods throw {@link dev.puente.redis.RedisUnavailable} when Redis does not answer.
 */
@Component
public class Reminders {

	private static final int[] DAYS_BEFORE = {7, 1};
	/** After a longer outage a reminder would only confuse. */
	private static final Duration LATEST = Duration.ofDays(1);

	private final FairSubscriptions subscriptions;
	private final Plans plans;
	private final DeskWords words;
	private final FairSettings settings;

	Reminders(FairSubscriptions subscriptions, Plans plans, DeskWords words, FairSettings settings) {
		this.subscriptions = subscriptions;
		this.plans = plans;
		this.words = words;
		this.settings = settings;
	}

	/** Returns what is due at a moment and was not told yet. */
	public List<DueReminder> due(Instant now) {
		List<DueReminder> due = new ArrayList<>();
		for (FairSubscription subscription : subscriptions.all()) {
			announcement(subscription).ifPresent(due::add);
			subscription.known().ifPresent(known -> steps(subscription, plans.plan(known, subscription.language()), now, due));
		}
		due.removeIf(reminder -> subscriptions.told(reminder.conversation(), reminder.id()));
		return due;
	}

	/**
	 * Takes a reminder in hand for two minutes.
	 *
	 * @param now the moment of claiming
	 * @return whether it is the caller's to deliver; {@code false}: it was told, or somebody else has it in hand
	 */
	public boolean claim(DueReminder reminder, Instant now) {
		return subscriptions.claim(reminder.conversation(), reminder.id(), now.toEpochMilli());
	}

	/** Puts down that a reminder was handed over; it is never due again. */
	public void told(DueReminder reminder) {
		subscriptions.tell(reminder.conversation(), reminder.id());
	}

	/** A date that a document brought, or moved, after it was wished for. */
	private Optional<DueReminder> announcement(FairSubscription subscription) {
		Optional<Edition> edition = plans.next();
		return edition.flatMap(Edition::opening).filter(opening -> !subscription.knownOpening().equals(Optional.of(opening)))
				.map(opening -> new DueReminder(subscription.conversation(), "opening:" + edition.get().id() + ":" + opening,
						new DeskReply(subscription.language(), List.of(words.opening(edition, Optional.empty(), subscription.language()),
								words.text(subscription.language(), "fair.remind.announced")), words.afterAnnouncement(subscription),
								List.of())));
	}

	private void steps(FairSubscription subscription, Plan plan, Instant now, List<DueReminder> due) {
		Map<LocalDate, List<PlannedStep>> byDay = new TreeMap<>();
		plan.steps().forEach(step -> step.due().ifPresent(day -> byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(step)));
		byDay.forEach((day, steps) -> {
			for (int before : DAYS_BEFORE) {
				Instant alarm = day.minusDays(before).atTime(settings.remindAt()).atZone(subscription.zone()).toInstant();
				if (!alarm.isAfter(now) && alarm.isAfter(subscription.since()) && now.isBefore(alarm.plus(LATEST))) {
					due.add(new DueReminder(subscription.conversation(), "steps:" + plan.known().reference() + ":" + day + ":" + before,
							remind(plan, day, before, steps)));
				}
			}
		});
	}

	private DeskReply remind(Plan plan, LocalDate day, int before, List<PlannedStep> steps) {
		Language language = plan.language();
		List<String> lines = steps.stream().map(step -> "• " + words.title(step.step(), language)).toList();
		String when = words.text(language, before == 1 ? "fair.remind.tomorrow" : "fair.remind.week", words.day(day, language));
		return new DeskReply(language, List.of(when, String.join("\n", lines)),
				List.of(words.choice(language, "fair.plan", "plan"), words.choice(language, "fair.quiet", "quiet")), List.of());
	}
}
