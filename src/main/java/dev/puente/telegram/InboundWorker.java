package dev.puente.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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

	private final BiFunction<VisitorMessage, Consumer<String>, Reply> conversations;
	private final LiveAnswers live;
	private final Manners manners;
	private final BiConsumer<StaffWords, String> staff;
	private final InboundReading reading;
	private final Rendering rendering;
	private final Farewells farewells;
	private final Lane outbound;
	private final Letters letters;
	private final VisitorPace pace;
	private final Lateness lateness;

	/**
	 * @param conversations replies to a message, and tells the sentences of the reply while they come
	 * @param staff hears what staff say, and in which chat
	 */
	InboundWorker(BiFunction<VisitorMessage, Consumer<String>, Reply> conversations, LiveAnswers live, Manners manners,
			BiConsumer<StaffWords, String> staff, InboundReading reading, Rendering rendering, Farewells farewells, Lanes lanes,
			Letters letters, VisitorPace pace,
			Lateness lateness) {
		this.conversations = conversations;
		this.live = live;
		this.manners = manners;
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
				case Incoming.FromVisitor visitor -> answer(letter, visitor);
			}
		});
	}

	private void answer(Letter letter, Incoming.FromVisitor visitor) {
		if (manners.tappedAgain(visitor, letter.attempt())) {
			return;
		}
		VisitorMessage message = visitor.message();
		Growing growing = live.of(message, letter.attempt());
		Reply reply;
		try (growing; Typing typing = manners.typing(visitor)) {
			reply = conversations.apply(message, growing);
		}
		if (!manners.told(visitor, reply)) {
			send(letter, visitor, reply, growing);
		}
	}

	private void send(Letter letter, Incoming.FromVisitor visitor, Reply reply, Growing growing) {
		List<OutgoingMessage> parts = rendering.render(reply);
		if (!parts.isEmpty()) {
			lateness.notice(letters.written(letter.payload())).ifPresent(
					id -> outbound.append(letter.key(), id, letters.write(rendering.notice(reply.language(), "telegram.late"))));
		}
		long texts = parts.stream().filter(part -> part.attachment() == null).count();
		for (int i = 0; i < parts.size(); i++) {
			OutgoingMessage addressed = addressed(parts.get(i), visitor, i);
			String part = letters.write(i == texts - 1 ? addressed.ending() : addressed);
			boolean isNew = outbound.append(letter.key(), letter.id() + "." + (i + 1), part);
			if (!isNew && i == 0 && growing.shown()) {
				// somebody else has answered while this process stood still, and its beginning may stand over that answer
				outbound.append(letter.key(), letter.id() + ".again", part);
			}
		}
	}

	/** An answer can be edited when its question is; in a group it is shown below the question, or below the button that was pressed. */
	private static OutgoingMessage addressed(OutgoingMessage part, Incoming.FromVisitor visitor, int number) {
		VisitorMessage message = visitor.message();
		boolean typed = message.kind() == VisitorMessage.Kind.QUESTION && message.id().startsWith("m");
		OutgoingMessage answering = typed || LiveAnswers.grows(message) ? part.answering(LiveAnswers.part(message, number)) : part;
		if (!message.shared() || number > 0) {
			return answering;
		}
		return message.id().startsWith("m")
				? answering.replyingTo(Integer.parseInt(message.id().substring(1)))
				: visitor.press().map(press -> answering.replyingTo(press.below())).orElse(answering);
	}

	/** Tells the visitor that there will be no answer, rather than staying silent; where the beginning of one stands, in its place. */
	@Override
	public void givenUp(Letter letter, Exception lastFailure) {
		LOG.error("chat={} update={} could not be answered", TelegramChat.ofKey(letter.key()), letter.id(), lastFailure);
		if (letter.id().startsWith(StaffReading.LETTER)) {
			outbound.append(letter.key(), letter.id() + ".1", letters.write(rendering.notice(Language.ES, "telegram.failed")));
			return;
		}
		Optional<Unread> unread = letters.unread(letter.payload());
		if (unread.isEmpty()) {
			Incoming.FromVisitor visitor = new Incoming.FromVisitor(TelegramChat.ofKey(letter.key()), letter.id(),
					letters.visitorMessage(letter.payload()), letters.press(letter.payload()));
			refuse(letter, visitor.message().languageHint(), notice -> addressed(notice, visitor, 0));
		} else if (unread.get().canBeToldIn(TelegramChat.ofKey(letter.key()))) {
			refuse(letter, unread.get().language(), notice -> notice);
		}
	}

	private void refuse(Letter letter, String languageHint, UnaryOperator<OutgoingMessage> address) {
		Language language = Language.ofCode(languageHint).orElse(Language.ES);
		outbound.append(letter.key(), letter.id() + ".1", letters.write(address.apply(rendering.notice(language, "telegram.failed"))));
	}
}
