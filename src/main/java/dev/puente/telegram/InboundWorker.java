package dev.puente.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.Letter;
import dev.puente.delivery.LetterHandler;
import dev.puente.language.Language;

/** Answers visitors' messages: each gets one reply, however often it is handled. */
final class InboundWorker implements LetterHandler, DeadLetterHandler {

	private static final Logger LOG = LoggerFactory.getLogger(InboundWorker.class);

	private final Function<VisitorMessage, Reply> conversations;
	private final BiConsumer<StaffWords, String> staff;
	private final InboundReading reading;
	private final Rendering rendering;
	private final Farewells farewells;
	private final Lane outbound;
	private final Letters letters;
	private final VisitorPace pace;
	private final Lateness lateness;

	/** @param staff hears what staff say, and in which chat */
	InboundWorker(Function<VisitorMessage, Reply> conversations, BiConsumer<StaffWords, String> staff, InboundReading reading,
			Rendering rendering, Farewells farewells, Lanes lanes, Letters letters, VisitorPace pace, Lateness lateness) {
		this.conversations = conversations;
		this.staff = staff;
		this.reading = reading;
		this.rendering = rendering;
		this.farewells = farewells;
		this.outbound = lanes.outbound();
		this.letters = letters;
		this.pace = pace;
		this.lateness = lateness;
	}

	/** Waits for a place in what the chat may ask. */
	@Override
	public Duration hold(String key) {
		return pace.take(TelegramChat.ofKey(key));
	}

	@Override
	public void handle(Letter letter) {
		farewells.returned(TelegramChat.ofKey(letter.key()));
		reading.read(letter).ifPresent(incoming -> {
			switch (incoming) {
				case Incoming.FromStaff said -> staff.accept(said.words(), letter.key());
				case Incoming.FromVisitor visitor -> answer(letter, visitor.message());
			}
		});
	}

	private void answer(Letter letter, VisitorMessage message) {
		Reply reply = conversations.apply(message);
		List<OutgoingMessage> parts = rendering.render(reply);
		if (!parts.isEmpty()) {
			lateness.notice(letters.written(letter.payload())).ifPresent(
					id -> outbound.append(letter.key(), id, letters.write(rendering.notice(reply.language(), "telegram.late"))));
		}
		for (int i = 0; i < parts.size(); i++) {
			outbound.append(letter.key(), letter.id() + "." + (i + 1), letters.write(addressed(parts.get(i), message, i)));
		}
	}

	/** An answer can be edited when its question is; in a group it is shown below the question. */
	private static OutgoingMessage addressed(OutgoingMessage part, VisitorMessage message, int number) {
		boolean typed = message.kind() == VisitorMessage.Kind.QUESTION && message.id().startsWith("m");
		OutgoingMessage answering = typed ? part.answering(message.id() + "." + number) : part;
		return message.shared() && message.id().startsWith("m") && number == 0
				? answering.replyingTo(Integer.parseInt(message.id().substring(1)))
				: answering;
	}

	/** Tells the visitor that there will be no answer, rather than staying silent. */
	@Override
	public void givenUp(Letter letter, Exception lastFailure) {
		LOG.error("chat={} update={} could not be answered", TelegramChat.ofKey(letter.key()), letter.id(), lastFailure);
		if (letter.id().startsWith(StaffReading.LETTER)) {
			outbound.append(letter.key(), letter.id() + ".1", letters.write(rendering.notice(Language.ES, "telegram.failed")));
			return;
		}
		Optional<Unread> unread = letters.unread(letter.payload());
		if (unread.filter(update -> !update.canBeToldIn(TelegramChat.ofKey(letter.key()))).isPresent()) {
			return;
		}
		String hint = unread.map(Unread::language).orElseGet(() -> letters.visitorMessage(letter.payload()).languageHint());
		Language language = Language.ofCode(hint).orElse(Language.ES);
		outbound.append(letter.key(), letter.id() + ".1", letters.write(rendering.notice(language, "telegram.failed")));
	}
}
