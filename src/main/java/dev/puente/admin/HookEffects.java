package dev.puente.admin;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Broadcasts;
import dev.puente.conversation.HandOver;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Fault;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.knowledge.Publishing.Draft;
import dev.puente.redis.Keys;

/** Does what a message of the hook asks for; doing it again with the same origin changes nothing. */
@Component
class HookEffects {

	private final AdminSettings settings;
	private final Knowledge knowledge;
	private final Publishing publishing;
	private final Editorial editorial;
	private final Gaps gaps;
	private final HandOver handOver;
	private final Broadcasts broadcasts;
	private final Attachments attachments;

	HookEffects(AdminSettings settings, Knowledge knowledge, Publishing publishing, Editorial editorial, Gaps gaps, HandOver handOver,
			Broadcasts broadcasts, Attachments attachments) {
		this.settings = settings;
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.editorial = editorial;
		this.gaps = gaps;
		this.handOver = handOver;
		this.broadcasts = broadcasts;
		this.attachments = attachments;
	}

	/**
	 * Carries a message out.
	 *
	 * @throws HookRefused when it says something wrong; it had no effect then
	 */
	Outcome apply(HookMessage message, Origin origin) throws HookRefused, InterruptedException {
		boolean approval = settings.hook().documentApproval();
		return switch (message) {
			case HookMessage.Published published -> published.attachments().isEmpty()
					? editorial.publish(sound(published.id(), published.text()), approval, origin)
					: attached(published, origin);
			case HookMessage.Withdrawn withdrawn -> withdraw(withdrawn, origin);
			case HookMessage.AnswerGiven answer -> gaps.answer(answer, approval, origin);
			case HookMessage.Replied replied -> reply(replied, origin);
			case HookMessage.Broadcast broadcast -> {
				int reached = broadcasts.send(broadcast.topic(), broadcast.texts(), Keys.digest(origin.cause()));
				yield new Outcome(broadcast.topic(), Outcome.State.PUBLISHED, "subscribers: " + reached);
			}
		};
	}

	private Outcome reply(HookMessage.Replied replied, Origin origin) throws HookRefused {
		if (!handOver.reply(replied.conversation(), settings.publisher(), replied.text(), Keys.digest(origin.cause()))) {
			throw new HookRefused("data.conversation", "is no open case");
		}
		return new Outcome(replied.conversation(), Outcome.State.PUBLISHED, "");
	}

	/** What a machine read out of a file is public only after a person looked at it. */
	private Outcome attached(HookMessage.Published published, Origin origin) throws HookRefused, InterruptedException {
		Attachments.Attached attached = attachments.read(published.head(), published.texts(), published.attachments(), "data.attachments");
		return editorial.propose(sound(published.id(), attached.text()), attached.leftOut(), origin);
	}

	private Draft sound(String id, DocumentText text) throws HookRefused {
		Draft draft = publishing.draft(id, text);
		if (draft.document().isEmpty()) {
			throw new HookRefused(draft.faults().stream().filter(Fault::refuses).map(fault -> named(id, fault)).toList());
		}
		return draft;
	}

	private Outcome withdraw(HookMessage.Withdrawn withdrawn, Origin origin) throws HookRefused {
		if (knowledge.current().document(withdrawn.id()).isEmpty() && knowledge.versions(withdrawn.id()).isEmpty()) {
			throw new HookRefused("data.id", "there is no document with this id");
		}
		return editorial.withdraw(withdrawn.id(), withdrawn.reason(), origin);
	}

	/** Names the field of a message that a file stands for. */
	static FieldFault named(String id, Fault fault) {
		String file = fault.file().replace("documents/" + id + "/", "");
		String field = switch (file) {
			case "fa.md" -> "data.fa";
			case "es.md" -> "data.es";
			default -> "data.document";
		};
		return new FieldFault(field, (fault.line() > 0 ? "line " + fault.line() + ": " : "") + fault.reason() + " – " + fault.mend());
	}

	/** Returns all faults of a draft as fields. */
	static List<FieldFault> named(Draft draft) {
		return draft.faults().stream().map(fault -> named(draft.id(), fault)).toList();
	}
}
