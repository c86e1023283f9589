package dev.puente.telegram;

import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import dev.puente.conversation.Case;
import dev.puente.conversation.CaseMoved;
import dev.puente.conversation.HandOver;
import dev.puente.conversation.Reply;
import dev.puente.conversation.Reply.Choice;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import dev.puente.fair.EnquiryReceived;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** The groups in which staff answer visitors: a case comes as a message, and a reply to it reaches the visitor; enquiries are told there. */
@Component
class StaffChats {

	private final Bots bots;
	private final HandOver handOver;
	private final Rendering rendering;
	private final Lane outbound;
	private final Letters letters;
	private final Messages messages;

	StaffChats(Bots bots, HandOver handOver, Rendering rendering, Lanes lanes, Letters letters, Messages messages) {
		this.bots = bots;
		this.handOver = handOver;
		this.rendering = rendering;
		this.outbound = lanes.outbound();
		this.letters = letters;
		this.messages = messages;
	}

	/** Does what a member of staff says below a case, and tells them when the case is not theirs to answer. */
	void hear(StaffWords words, String chat) {
		if (words.text().equals(StaffWords.NO_TEXT)) {
			Language language = handOver.find(words.caseId()).map(Case::language).orElse(Language.ES);
			send(chat, "staff." + words.id(), plain(language, messages.text(language, "staff.text-only", words.caseId())));
			return;
		}
		boolean done = switch (words.text()) {
			case StaffWords.TAKE -> handOver.take(words.caseId(), words.staff());
			case StaffWords.BACK -> handOver.handBack(words.caseId(), words.staff());
			default -> handOver.reply(words.caseId(), words.staff(), words.text(), words.id());
		};
		if (!done) {
			Optional<Case> found = handOver.find(words.caseId());
			Language language = found.map(Case::language).orElse(Language.ES);
			String text = found.filter(Case::taken)
					.map(taken -> messages.text(language, "staff.theirs", taken.id(), taken.staff().orElse("")))
					.orElseGet(() -> messages.text(language, "staff.closed-already", words.caseId()));
			send(chat, "staff." + words.id(), Reply.of(language, List.of(text), List.of()));
		}
	}

	/** Tells staff what happened to a case, in the visitor's language; the case's id comes first, so that a reply is understood. */
	@EventListener
	void moved(CaseMoved event) {
		bots.staffChat(event.moved().conversation())
				.ifPresent(chat -> reply(event).ifPresent(reply -> send(chat.key(), event.id(), reply)));
	}

	/** Tells staff of a company's enquiry, once for each number; who it is stands in the console alone. */
	@EventListener
	void received(EnquiryReceived enquiry) {
		Language language = enquiry.language();
		bots.staffChat(enquiry.conversation()).ifPresent(chat -> send(chat.key(), "enquiry." + enquiry.number(), Reply.of(language,
				List.of(messages.text(language, "staff.enquired", enquiry.number(), enquiry.country(), enquiry.sector()),
						messages.text(language, "staff.enquired.where")),
				List.of())));
	}

	private Optional<Reply> reply(CaseMoved event) {
		Case moved = event.moved();
		Language language = moved.language();
		return switch (event.step()) {
			case REQUESTED -> Optional.of(Reply.of(language, event.text().isEmpty()
					? List.of(messages.text(language, "staff.requested", moved.id()), messages.text(language, "staff.how"))
					: List.of(messages.text(language, "staff.requested", moved.id()), event.text(), messages.text(language, "staff.how")),
					buttons(moved)));
			case WAITING -> Optional.of(Reply.of(language, List.of(messages.text(language, "staff.waiting", moved.id())), buttons(moved)));
			case FREED -> Optional.of(Reply.of(language, List.of(messages.text(language, "staff.freed", moved.id(), event.text())),
					buttons(moved)));
			case TAKEN -> Optional.of(plain(language, messages.text(language, "staff.taken", moved.id(), moved.staff().orElse(""))));
			case VISITOR_SAID -> Optional.of(Reply.of(language, List.of(messages.text(language, "staff.heard", moved.id()), event.text()),
					List.of(new Choice(messages.text(language, "staff.back"), StaffWords.BACK + " " + moved.id()))));
			case CLOSED -> Optional.of(plain(language, messages.text(language, "staff.closed", moved.id())));
			case FORGOTTEN -> Optional.of(plain(language, messages.text(language, "staff.forgotten", moved.id())));
			case STAFF_SAID -> Optional.empty();
		};
	}

	private List<Choice> buttons(Case moved) {
		return List.of(new Choice(messages.text(moved.language(), "staff.take"), StaffWords.TAKE + " " + moved.id()),
				new Choice(messages.text(moved.language(), "staff.back"), StaffWords.BACK + " " + moved.id()));
	}

	private static Reply plain(Language language, String text) {
		return Reply.of(language, List.of(text), List.of());
	}

	private void send(String chat, String id, Reply reply) {
		List<OutgoingMessage> parts = rendering.render(reply);
		for (int i = 0; i < parts.size(); i++) {
			outbound.append(chat, id + "." + (i + 1), letters.write(parts.get(i)));
		}
	}
}
