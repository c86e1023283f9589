package dev.puente.admin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.redis.Keys;

/**
 * Takes a publication back that broke answers, lays it before a person with the answers before and after, and opens the questions again that
 * it had answered.
 */
@Component
class RollBack {

	private static final Logger log = LoggerFactory.getLogger(RollBack.class);
	/** What the audit log calls it. */
	static final String ACTION = "document.rollback";

	private final Knowledge knowledge;
	private final Publishing publishing;
	private final Proposals proposals;
	private final GapStore gaps;
	private final HookReceipts receipts;
	private final StaffEvents events;
	private final AuditLog audit;
	private final Clock clock;

	RollBack(Knowledge knowledge, Publishing publishing, Proposals proposals, GapStore gaps, HookReceipts receipts, StaffEvents events,
			AuditLog audit, Clock clock) {
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.proposals = proposals;
		this.gaps = gaps;
		this.receipts = receipts;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/** Doing it again changes nothing; where somebody else has published since, nothing happens either. */
	void of(GoldenRun run) {
		String cause = "rollback." + run.cause() + "." + run.publication();
		int undone = version(run.document(), 0);
		String reason = "version " + undone + " was taken back: it breaks " + Broken.told(run.broken());
		Optional<DocumentText> back = run.before().getFirst().text();
		if (!publishing.restore(run.document(), back, run.publication(), reason, cause)) {
			log.info("golden=not-taken-back document={}: somebody has published since", run.document());
			return;
		}
		proposals.put(new Proposal(Keys.digest(cause), run.document(), run.after(), version(run.document(), 0), Outcome.State.HELD,
				run.broken(), List.of(), run.by(), clock.instant(), run.cause(), undone));
		if (back.isEmpty()) {
			gaps.takeBack(run.document());
		}
		receipts.note(run.cause(), new Outcome(run.document(), Outcome.State.HELD, reason));
		events.documentChanged(run.document(), version(run.document(), undone),
				back.isPresent() ? StaffEvents.Change.PUBLISHED : StaffEvents.Change.WITHDRAWN, reason, cause);
		audit.append("puente", "", ACTION, run.document(), reason + "; published by " + run.by());
		log.warn("golden=taken-back document={} broken={}", run.document(), run.broken().size());
	}

	private int version(String document, int otherwise) {
		return knowledge.current().document(document).map(Document::version).orElse(otherwise);
	}
}
