package dev.puente.telegram;

import java.util.List;
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
	private final Rendering rendering;
	private final Farewells farewells;
	private final Lane outbound;
	private final Letters letters;

	InboundWorker(Function<VisitorMessage, Reply> conversations, Rendering rendering, Farewells farewells, Lanes lanes,
			Letters letters) {
		this.conversations = conversations;
		this.rendering = rendering;
		this.farewells = farewells;
		this.outbound = lanes.outbound();
		this.letters = letters;
	}

	@Override
	public void handle(Letter letter) {
		farewells.returned(TelegramChat.ofKey(letter.key()));
		VisitorMessage message = letters.visitorMessage(letter.payload());
		List<OutgoingMessage> parts = rendering.render(conversations.apply(message));
		for (int i = 0; i < parts.size(); i++) {
			outbound.append(letter.key(), letter.id() + "." + (i + 1), letters.write(parts.get(i)));
		}
	}

	/** Tells the visitor that there will be no answer, rather than staying silent. */
	@Override
	public void givenUp(Letter letter, Exception lastFailure) {
		LOG.error("chat={} update={} could not be answered", TelegramChat.ofKey(letter.key()), letter.id(), lastFailure);
		VisitorMessage message = letters.visitorMessage(letter.payload());
		Language language = Language.ofCode(message.languageHint()).orElse(Language.ES);
		outbound.append(letter.key(), letter.id() + ".1", letters.write(rendering.notice(language, "telegram.failed")));
	}
}
