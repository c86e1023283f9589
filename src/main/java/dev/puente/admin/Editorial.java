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
	private final GapStore gaps;
	private final GoldenWatch watch;
	private final HookReceipts receipts;
	private final StaffEvents events;
	private final AuditLog audit;
	private final Clock clock;

	Editorial(Knowledge knowledge, Publishing publishing, GoldenCheck golden,
			Proposals proposals, GapStore gaps, GoldenWatch watch, HookReceipts receipts, StaffEvents events, AuditLog audit,
			Clock clock) {
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.golden = golden;
		this.proposals = proposals;
		this.gaps = gaps;
		this.watch = watch;
		this.receipts = receipts;
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
			return put(draft, List.of(), List.of(), origin);
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
		proposals.put(new Proposal(Keys.digest(origin.cause()), draft.id(), draft.text(), version(draft.id()), state, broken, leftOut,
				origin.who(), clock.instant(), origin.cause(), 0));
		audit.append(origin.who(), origin.from(), "document.propose", draft.id(), state.word());
		String reason = Stream.concat(Stream.of(reason(broken)), leftOut.stream().map(LeftOut::toString)).collect(Collectors.joining("; "));
		return new Outcome(draft.id(), state, reason);
	}

	/** Takes a document out of service; whom it was to answer and who was not told yet, waits for an answer again. */
	Outcome withdraw(String id, String reason, Origin origin) {
		int version = version(id);
		publishing.withdraw(id, reason, origin.cause());
		gaps.reopen(id);
		events.documentChanged(id, version, StaffEvents.Change.WITHDRAWN, origin.cause());
		audit.append(origin.who(), origin.from(), "document.withdraw", id, reason);
		return new Outcome(id, Outcome.State.PUBLISHED, "");
	}

	/**
	 * Publishes what was proposed, whatever it is known to break: a person decided. What changed since they looked, they have to see first.
	 *
	 * @param over version in service that they were shown beside it
	 * @return what came of it; held when another version is in service or other answers would break than they saw
	 */
	Optional<Outcome> approve(String proposal, int over, Origin origin) {
		return proposals.find(proposal).map(found -> {
			Draft draft = publishing.draft(found.document(), found.text());
			List<Broken> broken = draft.document().map(document -> golden.broken(publishing.with(document), draft.id())).orElse(List.of());
			boolean seen = broken.stream().allMatch(one -> found.broken().stream().anyMatch(one::sameQuestion));
			if (draft.document().isEmpty() || !seen || over != version(found.document())) {
				proposals.replace(found.breaking(broken));
				return new Outcome(found.document(), Outcome.State.HELD, "has changed since it was looked at");
			}
			String cause = HookReceipts.following("proposal." + proposal, found.cause());
			List<Broken> shown = Stream.concat(found.broken().stream(), broken.stream()).distinct().toList();
			Outcome outcome = put(draft, broken, shown, new Origin(origin.who(), origin.from(), cause));
			proposals.remove(proposal);
			receipts.note(found.cause(), outcome);
			return outcome;
		});
	}

	/** Drops what was proposed; whom it was to answer waits for an answer again. */
	void reject(String proposal, Origin origin) {
		proposals.find(proposal).filter(found -> proposals.remove(proposal)).ifPresent(found -> {
			if (version(found.document()) == 0) {
				gaps.reopen(found.document());
			}
			receipts.note(found.cause(), new Outcome(found.document(), Outcome.State.REJECTED, ""));
			audit.append(origin.who(), origin.from(), "document.reject", found.document(), found.by());
		});
	}

	private Outcome put(Draft draft, List<Broken> accepted, List<Broken> shown, Origin origin) {
		watch.begin(draft, shown, origin);
		Document document = publishing.publish(draft, origin.cause());
		gaps.closeAgain(document.id());
		events.documentChanged(document.id(), document.version(), StaffEvents.Change.PUBLISHED, origin.cause());
		audit.append(origin.who(), origin.from(), "document.publish", document.id(), "version " + document.version()
				+ (accepted.isEmpty() ? "" : "; although it " + reason(accepted)));
		return new Outcome(document.id(), Outcome.State.PUBLISHED, String.join("; ", due(document)));
	}

	private int version(String id) {
		return knowledge.current().document(id).map(Document::version).orElse(0);
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
				: "would break " + Broken.told(broken);
	}
}
