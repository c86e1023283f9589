package dev.puente.admin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;
import dev.puente.language.Language;
import dev.puente.redis.Keys;

/**
 * How a document comes before the public: a change that breaks an answer is held, one that needs a second person waits, and everything else
 * is in service at once.
 */
@Component
class Editorial {

	private final Knowledge knowledge;
	private final Publishing publishing;
	private final GoldenCheck golden;
	private final Proposals proposals;
	private final StaffEvents events;
	private final AuditLog audit;
	private final Clock clock;

	Editorial(Knowledge knowledge, Publishing publishing, GoldenCheck golden,
			Proposals proposals, StaffEvents events, AuditLog audit, Clock clock) {
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.golden = golden;
		this.proposals = proposals;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Publishes a document, or keeps it for a person's decision.
	 *
	 * @param draft without faults
	 * @param approval whether a second person must approve it
	 */
	Outcome publish(Draft draft, boolean approval, Origin origin) {
		Document document = draft.document().orElseThrow();
		List<Broken> broken = golden.broken(publishing.with(document), draft.id());
		if (broken.isEmpty() && !approval) {
			return put(draft, List.of(), origin);
		}
		return keep(draft, broken, List.of(), origin);
	}

	/**
	 * Keeps a document that a machine read out of files for a person's decision.
	 *
	 * @param leftOut what is not in it, for the reviewer
	 */
	Outcome propose(Draft draft, List<LeftOut> leftOut, Origin origin) {
		return keep(draft, golden.broken(publishing.with(draft.document().orElseThrow()), draft.id()), leftOut, origin);
	}

	private Outcome keep(Draft draft, List<Broken> broken, List<LeftOut> leftOut, Origin origin) {
		Outcome.State state = broken.isEmpty() ? Outcome.State.WAITING : Outcome.State.HELD;
		proposals.put(new Proposal(Keys.digest(origin.cause()), draft.id(), draft.text(), state, broken, leftOut, origin.who(),
				clock.instant()));
		audit.append(origin.who(), origin.from(), "document.propose", draft.id(), state.word());
		String reason = Stream.concat(Stream.of(reason(broken)), leftOut.stream().map(LeftOut::toString)).collect(Collectors.joining("; "));
		return new Outcome(draft.id(), state, reason);
	}

	/** Takes a document out of service. */
	Outcome withdraw(String id, String reason, Origin origin) {
		int version = knowledge.current().document(id).map(Document::version).orElse(0);
		publishing.withdraw(id, reason, origin.cause());
		events.documentChanged(id, version, StaffEvents.Change.WITHDRAWN, origin.cause());
		audit.append(origin.who(), origin.from(), "document.withdraw", id, reason);
		return new Outcome(id, Outcome.State.PUBLISHED, "");
	}

	/** Publishes what was proposed, whatever it breaks: a person decided. */
	Optional<Outcome> approve(String proposal, Origin origin) {
		return proposals.find(proposal).map(found -> {
			Draft draft = publishing.draft(found.document(), found.text());
			Outcome outcome = put(draft, found.broken(), new Origin(origin.who(), origin.from(), "proposal." + proposal));
			proposals.remove(proposal);
			return outcome;
		});
	}

	/** Drops what was proposed. */
	void reject(String proposal, Origin origin) {
		proposals.find(proposal).filter(found -> proposals.remove(proposal))
				.ifPresent(found -> audit.append(origin.who(), origin.from(), "document.reject", found.document(), found.by()));
	}

	private Outcome put(Draft draft, List<Broken> accepted, Origin origin) {
		Document document = publishing.publish(draft, origin.cause());
		events.documentChanged(document.id(), document.version(), StaffEvents.Change.PUBLISHED, origin.cause());
		audit.append(origin.who(), origin.from(), "document.publish", document.id(), "version " + document.version());
		return new Outcome(document.id(), Outcome.State.PUBLISHED, String.join("; ", due(document)));
	}

	/** Tells the languages into which a document is still to be translated. */
	static List<String> due(Document document) {
		List<String> due = new ArrayList<>();
		for (Language language : Language.values()) {
			if (document.passages().stream().noneMatch(passage -> passage.in(language).isPresent())) {
				due.add("translation due: " + language.code());
			}
		}
		return due;
	}

	private static String reason(List<Broken> broken) {
		return broken.isEmpty()
				? "waits for an approver"
				: "would break " + broken.size() + " answer(s): "
						+ String.join(" | ", broken.stream().limit(3).map(Broken::question).toList());
	}
}
