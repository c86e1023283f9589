package dev.puente.admin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.puente.delivery.LaneUnavailable;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.redis.Keys;
import dev.puente.redis.RedisUnavailable;
import dev.puente.search.PassageSearch;

/**
 * Asks all known questions after a change went public, in the background and one change after the other. A change that broke an answer is
 * taken back by itself and waits, with both answers, for a person's decision.
 */
@Component
class GoldenRun {

	private static final Logger log = LoggerFactory.getLogger(GoldenRun.class);
	private static final int MOST_WAITING = 200;
	static final String WHO = "puente";

	private final GoldenCheck golden;
	private final PassageSearch search;
	private final Knowledge knowledge;
	private final Publishing publishing;
	private final Proposals proposals;
	private final StaffEvents events;
	private final AuditLog audit;
	private final Clock clock;
	private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
			Thread.ofVirtual().name("golden-run").factory(),
			(run, pool) -> log.warn("event=golden-run-left-out waiting={}", MOST_WAITING));

	GoldenRun(GoldenCheck golden, PassageSearch search, Knowledge knowledge, Publishing publishing, Proposals proposals, StaffEvents events,
			AuditLog audit, Clock clock) {
		this.golden = golden;
		this.search = search;
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.proposals = proposals;
		this.events = events;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * A change that went public.
	 *
	 * @param document its id
	 * @param version that is public now
	 * @param earlier what was public before; empty for a new document
	 * @param now what is public now
	 * @param before the documents as they were, with their index
	 * @param accepted questions that a person let it break
	 * @param by who made it
	 */
	record Change(String document, int version, Optional<DocumentText> earlier, DocumentText now, PassageSearch.Indexed before,
			Set<String> accepted, String by) {

		Change {
			accepted = Set.copyOf(accepted);
		}
	}

	/** Begins a run that nobody waits for. */
	void begin(Change change) {
		worker.execute(() -> {
			try {
				run(change);
			} catch (RedisUnavailable | LaneUnavailable e) {
				log.warn("event=golden-run-failed document={} cause={}", change.document(), e.getMessage());
			}
		});
	}

	/** Asks all questions and takes the change back if it broke an answer; tells what it broke. */
	List<Broken> run(Change change) {
		Optional<Document> current = knowledge.current().document(change.document());
		if (current.isEmpty() || current.get().version() != change.version()) {
			return List.of();
		}
		List<Broken> broken = golden.broken(change.before(), after(change, current.get())).stream()
				.filter(one -> !change.accepted().contains(one.question())).toList();
		if (!broken.isEmpty()) {
			takeBack(change, broken);
		}
		return broken;
	}

	/** Returns the documents with this change alone: what others changed meanwhile is not its fault. */
	private PassageSearch.Indexed after(Change change, Document document) {
		PassageSearch.Indexed current = search.current();
		return current.generation().number() == change.before().generation().number() + 1
				? current
				: search.aside(Publishing.with(change.before().generation(), document));
	}

	private void takeBack(Change change, List<Broken> broken) {
		String cause = "rollback." + change.document() + "." + change.version();
		proposals.put(
				new Proposal(Keys.digest(cause, clock.instant().toString()), change.document(), change.now(), Outcome.State.HELD, broken,
						List.of(), change.by(), clock.instant()));
		if (change.earlier().isPresent()) {
			Document back = publishing.publish(publishing.draft(change.document(), change.earlier().get()), cause);
			events.documentChanged(back.id(), back.version(), StaffEvents.Change.PUBLISHED, cause);
		} else {
			publishing.withdraw(change.document(), "golden questions", cause);
			events.documentChanged(change.document(), change.version(), StaffEvents.Change.WITHDRAWN, cause);
		}
		audit.append(WHO, "", "document.rollback", change.document(), "broke " + broken.size());
		log.warn("event=golden-rollback document={} version={} broken={}", change.document(), change.version(), broken.size());
	}

	@PreDestroy
	void stop() {
		worker.shutdownNow();
	}
}
