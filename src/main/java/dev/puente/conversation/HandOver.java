package dev.puente.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import dev.puente.language.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a talk into a person's hands and back: used by the visitor, the console, the hook and the staff's chat alike. Every step may be
 * repeated: it takes effect once.
 */
@Component
public class HandOver {

	private final CaseFiles cases;
	private final Post post;
	private final CaseWords words;
	private final Lane events;
	private final JsonMapper json;
	private final ApplicationEventPublisher publisher;
	private final Clock clock;

	HandOver(CaseFiles cases, Post post, CaseWords words, Lanes lanes, JsonMapper json, ApplicationEventPublisher publisher, Clock clock) {
		this.cases = cases;
		this.post = post;
		this.words = words;
		this.events = lanes.events();
		this.json = json;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Opens a case and tells staff; a conversation has one case at a time.
	 *
	 * @param question what the visitor wants to know; may be empty
	 * @return the case's id, which stands for the conversation in {@code person.requested}
	 */
	public String request(String conversation, Language language, String question) {
		return open(conversation, language, question).id();
	}

	/** Opens a case as {@link #request} does. */
	Case open(String conversation, Language language, String question) {
		Case opened = cases.request(conversation, language, question);
		Map<String, Object> data = Map.of("conversation", opened.id(), "language", opened.language().code(), "text", opened.question());
		events.append(opened.id(), "person." + opened.id(), json.writeValueAsString(
				new OutgoingEvent("person.requested", opened.requested().toString(), data)));
		publish(opened, CaseMoved.Step.REQUESTED, "requested", opened.question());
		return opened;
	}

	/** Returns the cases that are not closed, the oldest first. */
	public List<Case> open() {
		return cases.open();
	}

	/** Finds a case by its id; closed ones for as long as they are kept. */
	public Optional<Case> find(String id) {
		return cases.find(id);
	}

	/** Returns the case that a conversation is in at the moment. */
	public Optional<Case> of(String conversation) {
		return cases.of(conversation);
	}

	/** Returns what visitor and staff said, in order. */
	public List<CaseMessage> messages(String id) {
		return cases.messages(id);
	}

	/**
	 * Takes a case; the visitor is told who has it and since when.
	 *
	 * @param staff name that the visitor reads
	 * @return whether that person has it now; {@code false}: it is somebody else's, closed or unknown
	 */
	public boolean take(String id, String staff) {
		return taken(id, staff).isPresent();
	}

	private Optional<Case> taken(String id, String staff) {
		Optional<CaseFiles.Taken> found = cases.take(id, staff);
		found.filter(taken -> !taken.told()).map(CaseFiles.Taken::taken).ifPresent(taken -> {
			String again = taken.round() == 0 ? "" : "." + taken.round();
			post.send(taken.conversation(), "case." + id + ".taken" + again, words.taken(taken));
			publish(taken, CaseMoved.Step.TAKEN, "taken" + again, "");
			cases.told(taken);
		});
		return found.map(CaseFiles.Taken::taken);
	}

	/**
	 * Says something to the visitor, and takes the case where nobody has it.
	 *
	 * @return whether it reaches the visitor; {@code false}: the case is closed or unknown
	 */
	public boolean reply(String id, String staff, String text) {
		return reply(id, staff, text, UUID.randomUUID().toString());
	}

	/**
	 * Says something to the visitor, once however often it is repeated.
	 *
	 * @param messageId the same id is the same message
	 */
	public boolean reply(String id, String staff, String text, String messageId) {
		Optional<Case> found = taken(id, staff).or(() -> cases.find(id).filter(Case::taken));
		found.ifPresent(taken -> {
			CaseMessage message = new CaseMessage(CaseMessage.From.STAFF, staff, text, clock.instant());
			cases.say(id, "s" + messageId, message);
			post.send(taken.conversation(), "case." + id + ".said." + messageId, words.said(taken, message));
			publish(taken, CaseMoved.Step.STAFF_SAID, "said." + messageId, text);
		});
		return found.isPresent();
	}

	/**
	 * Gives the talk back to Puente and tells the visitor.
	 *
	 * @return whether the case was open
	 */
	public boolean handBack(String id, String staff) {
		Optional<Case> found = cases.find(id);
		boolean closed = found.isPresent() && cases.close(found.get());
		found.filter(one -> closed).ifPresent(one -> {
			post.send(one.conversation(), "case." + id + ".back", words.back(one, staff));
			publish(one, CaseMoved.Step.CLOSED, "closed", staff);
		});
		return closed;
	}

	/** The visitor says something to the person who has the case. */
	void pass(Case taken, String messageId, String text) {
		cases.say(taken.id(), "v" + messageId, new CaseMessage(CaseMessage.From.VISITOR, "", text, clock.instant()));
		publish(taken, CaseMoved.Step.VISITOR_SAID, "heard." + messageId, text);
	}

	/** The visitor goes back to Puente. */
	void leave(Case left) {
		cases.close(left);
		publish(left, CaseMoved.Step.CLOSED, "closed", "");
	}

	/** Returns every case of a conversation that is still kept. */
	List<Case> every(String conversation) {
		return cases.every(conversation);
	}

	/** Erases the conversation's cases, closed ones too; staff are told that they are gone, not whose they were. */
	void erase(String conversation) {
		cases.every(conversation).forEach(erased -> {
			cases.erase(erased);
			publish(erased, CaseMoved.Step.FORGOTTEN, "forgotten", "");
		});
	}

	private void publish(Case moved, CaseMoved.Step step, String id, String text) {
		publisher.publishEvent(new CaseMoved(moved, step, "case." + moved.id() + "." + id, text));
	}
}
