package dev.puente.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply.Attachment;
import dev.puente.conversation.Reply.Choice;
import dev.puente.fair.DeskReply;
import dev.puente.fair.DeskReply.DeskFile;
import dev.puente.fair.FairDesk;
import dev.puente.language.Language;

/** The fair desk within a talk. */
@Component
class FairTalk implements VisitorMemory {

	private final FairDesk desk;
	private final Replies replies;

	FairTalk(FairDesk desk, Replies replies) {
		this.desk = desk;
		this.replies = replies;
	}

	/** Tells whether the next words are for the desk's form. */
	boolean filling(String conversation) {
		return desk.filling(conversation);
	}

	/** Opens the desk, or does what one of its buttons says. */
	Reply command(VisitorMessage message, Language language) {
		if (message.shared()) {
			return replies.privately(language, "fair");
		}
		return message.text().isEmpty()
				? of(message.conversation(), desk.open(message.conversation(), language))
				: step(message, language, FairDesk.COMMAND + " " + message.text());
	}

	/** Takes typed words for the form; something without words is an empty step. */
	Reply step(VisitorMessage message, Language language, String text) {
		return of(message.conversation(), desk.next(message.conversation(), message.id(), language, text));
	}

	/** Tells whether a message was for the desk when it was sent. */
	boolean took(VisitorMessage message) {
		return desk.took(message.conversation(), message.id());
	}

	/** Takes other words of a message that was for the desk. */
	Reply correct(VisitorMessage message, String edit, Language language) {
		return of(message.conversation(), desk.correct(message.conversation(), message.id(), edit, language, message.text()));
	}

	/** Turns what the desk says into a reply with its files. */
	Reply of(String conversation, DeskReply said) {
		Reply reply = Reply.of(said.language(), said.paragraphs(),
				said.choices().stream().map(choice -> new Choice(choice.label(), choice.command())).toList());
		return new Reply(reply.language(), reply.paragraphs(), List.of(), reply.choices(),
				said.files().stream().flatMap(file -> attachment(conversation, file)).toList());
	}

	/** Makes a file that came with a reply once more. */
	Optional<byte[]> file(String conversation, String id) {
		return desk.file(conversation, id);
	}

	@Override
	public List<String> kept(String conversation, Language language) {
		return desk.kept(conversation, language);
	}

	@Override
	public void erase(String conversation) {
		desk.forget(conversation);
	}

	private Stream<Attachment> attachment(String conversation, DeskFile file) {
		return desk.file(conversation, file.id()).map(content -> Attachment.of(file.name(), file.mediaType(), content).known(file.id()))
				.stream();
	}
}
