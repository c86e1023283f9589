package dev.puente.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply.Choice;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** What a visitor reads of a case. */
@Component
class CaseWords {

	private final Messages messages;
	private final OfficeHours office;
	private final Clock clock;

	CaseWords(Messages messages, OfficeHours office, Clock clock) {
		this.messages = messages;
		this.office = office;
		this.clock = clock;
	}

	/** The visitor's wish was heard; when somebody will be there. */
	Reply requested(Case opened) {
		Language language = opened.language();
		Instant now = clock.instant();
		String when = office.openAt(now) ? messages.text(language, "person.open") : closed(language, now);
		return Reply.of(language, List.of(messages.text(language, "person.requested", opened.id()), when), List.of());
	}

	/** Nobody has come yet. */
	Reply untaken(Case open) {
		return Reply.of(open.language(), List.of(messages.text(open.language(), "person.untaken", open.id())), List.of());
	}

	/** Who had the case did not answer. */
	Reply freed(Case taken) {
		return Reply.of(taken.language(), List.of(messages.text(taken.language(), "person.freed", taken.staff().orElse(""), taken.id())),
				List.of());
	}

	/** The visitor has gone. */
	Reply silent(Case closed) {
		return Reply.of(closed.language(), List.of(messages.text(closed.language(), "person.silent", closed.id())), List.of());
	}

	Reply taken(Case taken) {
		return Reply.of(taken.language(), List.of(messages.text(taken.language(), "person.taken", taken.staff().orElse(""),
				Moments.day(taken.changed(), taken.language()), Moments.time(taken.changed(), taken.language()))), leaving(taken));
	}

	Reply said(Case taken, CaseMessage message) {
		Language language = taken.language();
		return Reply.of(language, List.of(messages.text(language, "person.said", message.name(), Moments.time(message.at(), language)),
				message.text()), leaving(taken));
	}

	Reply passed(Case taken) {
		return Reply.of(taken.language(), List.of(messages.text(taken.language(), "person.passed", taken.staff().orElse(""))),
				leaving(taken));
	}

	/** Marks words that stand in the place of others, for staff. */
	String corrected(Case taken, String text) {
		return messages.text(taken.language(), "staff.corrected", text);
	}

	Reply correctionPassed(Case taken) {
		return Reply.of(taken.language(), List.of(messages.text(taken.language(), "person.corrected", taken.staff().orElse(""))),
				leaving(taken));
	}

	Reply back(Case closed, String staff) {
		return Reply.of(closed.language(), List.of(messages.text(closed.language(), "person.back", staff)), List.of());
	}

	Reply left(Case closed) {
		return Reply.of(closed.language(), List.of(messages.text(closed.language(), "person.left")), List.of());
	}

	private List<Choice> leaving(Case taken) {
		return List.of(new Choice(messages.text(taken.language(), "person.leave"), "/end"));
	}

	private String closed(Language language, Instant now) {
		ZonedDateTime opening = office.nextOpening(now);
		LocalDate today = now.atZone(Moments.zone(language)).toLocalDate();
		LocalDate then = opening.withZoneSameInstant(Moments.zone(language)).toLocalDate();
		String day = Moments.day(then, language);
		String time = Moments.time(opening.toInstant(), language);
		if (then.equals(today)) {
			return messages.text(language, "person.back-today", day, time);
		}
		return messages.text(language, then.equals(today.plusDays(1)) ? "person.back-tomorrow" : "person.back-later", day, time);
	}
}
