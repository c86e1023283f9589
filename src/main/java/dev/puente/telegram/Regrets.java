package dev.puente.telegram;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply;
import dev.puente.delivery.DeadLetterHandler;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.Letter;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.Messages;
import dev.puente.redis.Keys;

/**
 * Tells staff of every letter that is given up, and the visitor of an answer that could not be shown: each once, however often a letter is
 * given up, and never of a message that tells so itself.
 */
@Component
final class Regrets {

	private static final String TO_VISITOR = ".failed";
	private static final String TO_STAFF = "dead.";

	private final Bots bots;
	private final Farewells farewells;
	private final Rendering rendering;
	private final Lane outbound;
	private final Letters letters;
	private final Messages messages;

	Regrets(Bots bots, Farewells farewells, Rendering rendering, Lanes lanes, Letters letters, Messages messages) {
		this.bots = bots;
		this.farewells = farewells;
		this.rendering = rendering;
		this.outbound = lanes.outbound();
		this.letters = letters;
		this.messages = messages;
	}

	/** For what visitors wrote; they are told by the first handler. */
	DeadLetterHandler asked(DeadLetterHandler first) {
		return (letter, failure) -> {
			first.givenUp(letter, failure);
			tellStaff(letter, "staff.dead.asked", language(letter.payload()));
		};
	}

	/** For what visitors are owed. */
	DeadLetterHandler owed(DeadLetterHandler first) {
		return (letter, failure) -> {
			first.givenUp(letter, failure);
			TelegramChat chat = TelegramChat.ofKey(letter.key());
			boolean tells = letter.id().endsWith(TO_VISITOR) || letter.id().startsWith(TO_STAFF);
			if (tells || bots.isStaffChat(chat)) {
				return;
			}
			Language language = LanguageDetector.languageOf(letters.outgoingMessage(letter.payload()).text().text());
			if (!farewells.hasLeft(chat)) {
				outbound.append(letter.key(), letter.id() + TO_VISITOR, letters.write(rendering.notice(language, "telegram.failed")));
			}
			tellStaff(letter, "staff.dead.owed", language);
		};
	}

	private void tellStaff(Letter letter, String key, Language language) {
		bots.staffChat(letter.key()).ifPresent(chat -> {
			String id = TO_STAFF + Keys.digest(key, letter.key(), letter.id());
			List<OutgoingMessage> told = rendering.render(Reply.of(language, List.of(messages.text(language, key)), List.of()));
			outbound.append(chat.key(), id, letters.write(told.getFirst()));
		});
	}

	private Language language(String asked) {
		String hint = letters.unread(asked).map(Unread::language).orElseGet(() -> letters.hint(asked));
		return Language.ofCode(hint).orElse(Language.ES);
	}
}
