package dev.puente.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;
import dev.puente.redis.Keys;

/** Closes gaps: a person's answer to a question becomes a document; {@link GapNotices} tells those who asked once it is public. */
@Component
class Gaps {

	private final AdminSettings settings;
	private final GapStore store;
	private final Publishing publishing;
	private final Editorial editorial;
	private final AuditLog audit;
	private final Clock clock;

	Gaps(AdminSettings settings, GapStore store, Publishing publishing, Editorial editorial, AuditLog audit, Clock clock) {
		this.settings = settings;
		this.store = store;
		this.publishing = publishing;
		this.editorial = editorial;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns what is asked in vain, the most asked first. */
	List<GapCluster> clusters() {
		return GapCluster.of(store.all().stream().filter(gap -> !gap.answered()).toList());
	}

	/** Finds a question together with those like it. */
	Optional<GapCluster> cluster(String id) {
		return clusters().stream().filter(cluster -> cluster.gaps().stream().anyMatch(gap -> gap.id().equals(id))).findFirst();
	}

	/** Drops a question and those like it without an answer. */
	void dismiss(String id, Origin origin) {
		cluster(id).ifPresent(cluster -> {
			store.remove(cluster.gaps().stream().map(Gap::id).toList());
			audit.append(origin.who(), origin.from(), "gap.dismiss", id, "questions: " + cluster.gaps().size());
		});
	}

	/**
	 * Makes a document of an answer and publishes it.
	 *
	 * @param approval whether a second person must approve it
	 * @throws HookRefused when the answer makes no document
	 */
	Outcome answer(HookMessage.AnswerGiven answer, boolean approval, Origin origin) throws HookRefused {
		Optional<GapCluster> asked = cluster(answer.question());
		String question = asked.map(cluster -> cluster.first().text()).orElse(answer.question());
		String id = "answer-" + Keys.digest(origin.cause()).substring(0, 12);
		DocumentText text = AnswerDocument.of(id, question, answer.language(), answer.text(), answer.sources(), settings.publisher(),
				LocalDate.now(clock));
		Draft draft = publishing.draft(id, text);
		if (draft.document().isEmpty()) {
			throw new HookRefused(HookEffects.named(draft));
		}
		Outcome outcome = editorial.publish(draft, approval, origin);
		asked.ifPresent(cluster -> cluster.gaps().forEach(gap -> store.change(gap.with(id))));
		return outcome;
	}
}
