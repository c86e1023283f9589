package dev.puente.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.conversation.CaseMessage.From;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.redis.RedisUnavailable;

/**
 * Lets no talk hang: who waits for a person is told when nobody came, a case goes back to the others when its holder does not answer, and
 * ends when the visitor has gone. Staff's time counts in office hours. Every replica looks; each step has one effect.
 */
@Component
@ConditionalOnWebApplication
class CaseTimeouts {

	private static final Logger LOG = LoggerFactory.getLogger(CaseTimeouts.class);

	private final CaseFiles cases;
	private final CaseWords words;
	private final CaseSettings settings;
	private final OfficeHours office;
	private final Post post;
	private final ApplicationEventPublisher publisher;
	private final Clock clock;

	CaseTimeouts(CaseFiles cases, CaseWords words, CaseSettings settings, OfficeHours office, Post post,
			ApplicationEventPublisher publisher, Clock clock) {
		this.cases = cases;
		this.words = words;
		this.settings = settings;
		this.office = office;
		this.post = post;
		this.publisher = publisher;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 15_000, fixedDelay = 30_000)
	void look() {
		try {
			look(clock.instant());
		} catch (RedisUnavailable | LaneUnavailable e) {
			LOG.warn("event=case-timeouts-put-off cause={}", e.getMessage());
		}
	}

	void look(Instant now) {
		for (Case live : cases.open()) {
			if (live.taken()) {
				taken(live, now);
			} else if (late(live.changed(), now, settings.untaken()) && cases.unreminded(live)) {
				tell(live, CaseMoved.Step.WAITING, "waiting." + live.round(), words.untaken(live), "");
				cases.reminded(live);
			}
		}
	}

	private void taken(Case taken, Instant now) {
		List<CaseMessage> said = cases.messages(taken.id());
		Optional<Instant> unanswered = unanswered(taken, said);
		if (unanswered.isPresent()) {
			if (late(unanswered.get(), now, settings.staffSilent()) && cases.free(taken, said.size(), now)) {
				tell(taken, CaseMoved.Step.FREED, "freed." + taken.round(), words.freed(taken), taken.staff().orElse(""));
			}
		} else if (said.getLast().at().plus(settings.visitorSilent()).isBefore(now) && cases.close(taken)) {
			tell(taken, CaseMoved.Step.CLOSED, "closed", words.silent(taken), "puente");
		}
	}

	/** Returns since when the visitor has waited for words of who has the case; nothing when it is the visitor's turn. */
	private static Optional<Instant> unanswered(Case taken, List<CaseMessage> said) {
		Instant since = taken.changed();
		boolean owed = true;
		for (CaseMessage message : said) {
			if (message.from() == From.STAFF) {
				owed = message.at().isBefore(taken.changed());
			} else if (!owed) {
				owed = true;
				since = message.at();
			}
		}
		return owed ? Optional.of(since) : Optional.empty();
	}

	private boolean late(Instant since, Instant now, Duration allowed) {
		return office.open(since, now).compareTo(allowed) >= 0;
	}

	private void tell(Case told, CaseMoved.Step step, String id, Reply reply, String text) {
		post.send(told.conversation(), "case." + told.id() + "." + id, reply);
		publisher.publishEvent(new CaseMoved(told, step, "case." + told.id() + "." + id, text));
	}
}
